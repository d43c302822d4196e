import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { remove, save, search } from '@/app/arrivals/filters/actions';
import { hashToken } from '@/lib/crypto/tokens';
import { database } from '@/lib/data/client';
import { openDesk } from '@/lib/data/open-desk';
import { savedFilters } from '@/lib/data/saved-filters';
import { createSession } from '@/lib/data/sessions';
import type { Person, StaffRole } from '@/lib/domain/access/actor';
import { addressInText } from '@/lib/input/arrivals-query';
import type { Action } from '@/lib/server/action';
import { quietActor } from '@/lib/server/actor';
import { boardAsked } from '@/lib/server/arrivals-view';
import { echoOf } from '@/lib/server/form-values';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from '../support/actions';
import { makeCentre, makePerson, makeStaff } from '../support/factories';

const QUERY = 'range=week&assigned=nobody&needs=diet';

let centreId: string;
let rosa: Person;
let victor: Person;
let manager: Person;
let stranger: Person;

const staffOf = async (centre: string, name: string, role: StaffRole = 'COORDINATOR') => makeStaff(await makePerson({ name }), centre, role);

beforeEach(async () => {
  centreId = (await makeCentre()).id;
  [rosa, victor] = [await staffOf(centreId, 'Rosa Delgado'), await staffOf(centreId, 'Victor Ames', 'CLINICIAN')];
  [manager, stranger] = [await staffOf(centreId, 'Mona Lund', 'MANAGER'), await staffOf((await makeCentre()).id, 'Ada Pohl', 'MANAGER')];
});

const by = (person: Person, act: Action, typed: Record<string, unknown>) => act.perform(callBy(person), { centreId, ...typed });
const saveAs = (person: Person, name: string, whose = 'me', query = QUERY) => by(person, save, { name, whose, query });
const codes = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ field, code }) => [field, code]) : outcome.type);

async function seenBy(person: Person) {
  const desk = openDesk(person, centreId, 'see-arrivals');
  return desk ? (await savedFilters(desk)).saved : null;
}
const namesFor = async (person: Person) => (await seenBy(person))?.map(({ name }) => name);
const idOf = async (person: Person, name: string) => (await seenBy(person))?.find((one) => one.name === name)?.id ?? '';

describe('filters under a name', () => {
  it('are one’s own, or everybody’s at the centre, and nobody’s elsewhere', async () => {
    expect(await saveAs(rosa, 'Mine')).toEqual({ type: 'done', to: `/arrivals/filters?${QUERY}&done=saved` });
    await saveAs(rosa, 'Ours', 'centre');
    expect([await namesFor(rosa), await namesFor(victor), await namesFor(stranger)]).toEqual([['Mine', 'Ours'], ['Ours'], undefined]);
    expect((await seenBy(victor))?.[0]).toMatchObject({ isShared: true, madeBy: 'Rosa Delgado', isOwn: false, query: QUERY });
  });

  it('are kept in canonical order, without what does not exist, a search or a page', async () => {
    await saveAs(rosa, 'Mixed', 'me', 'needs=gold&find=v1.a.b.c&needs=diet&at=x&trip=7&centre=another&assigned=nobody&range=week&sort=sideways');
    expect((await seenBy(rosa))?.[0]?.query).toBe(QUERY);
  });

  it('have one name once among one’s own, and once among everybody’s', async () => {
    for (const whose of ['me', 'centre']) {
      expect(codes(await saveAs(rosa, 'Alone', whose))).toBe('done');
      expect(codes(await saveAs(rosa, '  Alone ', whose))).toEqual([['name', 'filter-name-taken']]);
    }
    expect([codes(await saveAs(victor, 'Alone')), codes(await saveAs(victor, 'Alone', 'centre'))]).toEqual(['done', [['name', 'filter-name-taken']]]);
  });

  it('that two save at once under one name are saved once: the other is told', async () => {
    const outcomes = await Promise.all([rosa, victor, manager, rosa].map((person) => saveAs(person, 'Tomorrow', 'centre')));
    expect(outcomes.map(codes).filter((code) => code === 'done')).toHaveLength(1);
    expect(outcomes.map(codes).filter((code) => code !== 'done')).toEqual(Array.from({ length: 3 }, () => [['name', 'filter-name-taken']]));
    expect(await namesFor(rosa)).toEqual(['Tomorrow']);
  });

  it('need a name of a line’s length, and somebody whose they are', async () => {
    expect([codes(await saveAs(rosa, ' ')), codes(await saveAs(rosa, 'x'.repeat(61))), codes(await saveAs(rosa, 'Fine', 'world'))]).toEqual([
      [['name', 'required']], [['name', 'too-long']], [['whose', 'required-choice']],
    ]);
  });

  it('come to an end at fifty', async () => {
    const rows = Array.from({ length: 50 }, (_, number) => ({ centreId, name: `Filter ${number}`, query: '', isShared: false, madeById: rosa.userId, madeByName: '', madeAt: new Date() }));
    await database().savedFilter.createMany({ data: rows });
    expect([codes(await saveAs(rosa, 'More')), codes(await saveAs(rosa, 'More', 'centre')), codes(await saveAs(victor, 'More'))]).toEqual([[[null, 'filters-full']], 'done', 'done']);
  });
});

describe('removing them', () => {
  const removeAs = (person: Person, filterId: string) => by(person, remove, { filterId });

  it('is everybody’s for their own, and a manager’s for what is shared', async () => {
    await saveAs(rosa, 'Mine');
    await saveAs(rosa, 'Ours', 'centre');
    const [mine, ours] = [await idOf(rosa, 'Mine'), await idOf(rosa, 'Ours')];
    expect([codes(await removeAs(victor, ours)), codes(await removeAs(victor, mine)), codes(await removeAs(manager, mine))]).toEqual(['not-found', 'not-found', 'not-found']);
    expect([codes(await removeAs(manager, ours)), codes(await removeAs(rosa, mine))]).toEqual(['done', 'done']);
    expect(await namesFor(rosa)).toEqual([]);
  });

  it('twice is removing once', async () => {
    await saveAs(rosa, 'Mine');
    const id = await idOf(rosa, 'Mine');
    expect([codes(await removeAs(rosa, id)), codes(await removeAs(rosa, id)), codes(await removeAs(rosa, randomUUID()))]).toEqual(['done', 'done', 'done']);
  });

  it('reaches nothing of another centre', async () => {
    await saveAs(rosa, 'Ours', 'centre');
    const theirs = { ...stranger, staff: [...stranger.staff] };
    expect(codes(await remove.perform(callBy(theirs), { centreId: stranger.staff[0]?.centreId, filterId: await idOf(rosa, 'Ours') }))).toBe('not-found');
    expect(await namesFor(rosa)).toEqual(['Ours']);
  });
});

describe('a search', () => {
  it('goes into the address sealed, with the filters that were there, and opens again', async () => {
    const outcome = await by(rosa, search, { find: ' Núñez ', query: `${QUERY}&density=tight&at=x` });
    if (outcome.type !== 'done') throw new Error(outcome.type);
    const address = addressInText(outcome.to.split('?')[1] ?? '');
    expect(outcome.to).not.toMatch(/n[uú][nñ]ez/i);
    expect(address).toMatchObject({ density: 'tight', at: null, filters: { range: 'week', assigned: 'nobody', needs: ['diet'] } });
    expect(boardAsked(address)).toEqual({ view: { filters: address.filters, find: 'Núñez', cursor: null }, notices: [] });
  });

  it('of nothing ends it', async () => expect(await by(rosa, search, { find: '  ', query: '' })).toEqual({ type: 'done', to: '/arrivals' }));

  it('of ten thousand letters is refused beside the field, which keeps them', async () => {
    const typed = { find: 'x'.repeat(10_000), query: '' };
    expect(codes(await by(rosa, search, typed))).toEqual([['find', 'too-long']]);
    expect(echoOf(typed).find).toBe(typed.find);
  });
});

describe('an address that was altered', () => {
  it('shows the first page, and the board without a search, and says so', () => {
    const { view, notices } = boardAsked(addressInText('find=v1.a.b.c&at=v1.a.b.c&range=today'));
    expect(view).toMatchObject({ filters: { range: 'today' }, find: '', cursor: null });
    expect(notices).toEqual(['search-unreadable', 'page-unreadable']);
  });
});

describe('who was removed from the staff while signed in', () => {
  it('finds no board from the next request on', async () => {
    const token = randomUUID();
    await createSession({ tokenHash: hashToken(token), userId: rosa.userId, device: 'Test' }, new Date());
    expect(openDesk(await quietActor(token), centreId, 'see-arrivals')).not.toBeNull();
    await database().staffMember.delete({ where: { centreId_userId: { centreId, userId: rosa.userId } } });
    const after = await quietActor(token);
    expect(after).not.toBeNull();
    expect(openDesk(after, centreId, 'see-arrivals')).toBeNull();
    for (const [act, typed] of [[search, { find: 'ana', query: '' }], [save, { name: 'x', whose: 'me', query: '' }], [remove, { filterId: randomUUID() }]] as const) {
      expect(await act.perform(callBy(after), { centreId, ...typed })).toEqual({ type: 'not-found' });
      expect(await by(stranger, act, typed)).toEqual({ type: 'not-found' });
    }
  });
});
