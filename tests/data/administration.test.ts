import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import * as airlines from '@/app/admin/airlines/actions';
import * as centres from '@/app/admin/centres/(one)/actions';
import * as routes from '@/app/admin/routes/actions';
import { carryOnLimits } from '@/lib/data/admin-airline-limits';
import { centresPacking } from '@/lib/data/admin-centres';
import { routesFrom } from '@/lib/data/admin-routes';
import { database } from '@/lib/data/client';
import { lengthIn, weightIn } from '@/lib/domain/packing/measures';
import type { Day } from '@/lib/domain/calendar/types';
import type { Action } from '@/lib/server/action';
import { loadReferenceData } from '@/prisma/reference/load';
import { callBy } from '../support/actions';
import { makeCentre, makePerson } from '../support/factories';

type Typed = Readonly<Record<string, string>>;

const TODAY = '2026-11-29' as Day;

let administrator: Person;
beforeAll(async () => {
  administrator = await makePerson({ isAdministrator: true });
});

/** `Action` is what the wrapper makes; the modules show Next's view of it. */
const by = (act: unknown, typed: Typed) => (act as Action).perform(callBy(administrator), typed);
const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [{ field, code }] });
const deeds = (deed: string) => database().auditEvent.count({ where: { deed, actorId: administrator.userId } });

async function startAgain(): Promise<void> {
  await database().referenceSet.deleteMany();
  await loadReferenceData(process.env.DATABASE_URL ?? '');
}

describe('our list of routes', () => {
  const line = { origin: 'ABQ', destination: 'JFK', carrier: 'b6', carrierName: 'JetBlue', standing: 'unconfirmed', reviewedOn: '2026-11-20' };
  const listed = async () => (await routesFrom('ABQ')).listed.filter(({ carrier }) => carrier === 'B6');

  beforeEach(() => database().route.deleteMany({ where: { origin: 'ABQ' } }));

  it('takes a line, once', async () => {
    expect(await by(routes.add, line)).toEqual({ type: 'done', to: '/admin/routes?from=ABQ&done=yes#from' });
    expect(await by(routes.add, { ...line, carrierName: 'Again' })).toEqual(refusal('carrier', 'route-listed-already'));
    expect(await listed()).toEqual([{ ...line, carrier: 'B6' }]);
    expect(await deeds('add-route')).toBe(1);
  });

  it('keeps what was reviewed: confirmed, withdrawn, and both through a start', async () => {
    await by(routes.add, line);
    expect(await by(routes.review, { ...line, standing: 'confirmed', carrierName: 'JetBlue Airways', reviewedOn: '2026-11-21' })).toMatchObject({ type: 'done' });
    expect(await listed()).toMatchObject([{ standing: 'confirmed', carrierName: 'JetBlue Airways', reviewedOn: '2026-11-21' }]);
    await by(routes.review, { ...line, standing: 'withdrawn' });
    await startAgain();
    expect(await listed()).toMatchObject([{ standing: 'withdrawn' }]);
    const [row] = await database().route.findMany({ where: { origin: 'ABQ', carrier: 'B6', source: 'LISTED' } });
    expect(row?.withdrawnAt).not.toBeNull();
    expect(row?.editedAt).not.toBeNull();
    expect(await by(routes.add, line)).toEqual(refusal('carrier', 'route-listed-already'));
  });

  it.each<[string, Typed, string]>([
    ['an airport that nobody knows', { origin: 'ZZY' }, 'unknown-airport'], ['four letters', { origin: 'KABQ' }, 'unknown-airport'],
    ['another city', { destination: 'BOS' }, 'unknown-choice'], ['a code of three', { carrier: 'JBU' }, 'not-an-airline-code'],
    ['no name', { carrierName: ' ' }, 'required'], ['a day to come', { reviewedOn: '2026-12-01' }, 'day-not-yet'],
    ['no such day', { reviewedOn: '2026-02-30' }, 'invalid-day'], ['a standing of its own', { standing: 'withdrawn' }, 'unknown-choice'],
  ])('refuses %s', async (_, change, code) => {
    expect(await by(routes.add, { ...line, ...change })).toEqual(refusal(Object.keys(change)[0] ?? '', code));
    expect(await listed()).toEqual([]);
  });

  it('refuses a hop from an airport to itself, and a review of what is not there', async () => {
    expect(await by(routes.add, { ...line, origin: 'JFK' })).toEqual(refusal('destination', 'same-airport'));
    expect(await by(routes.review, line)).toEqual(refusal(null, 'not-found'));
    expect(await deeds('review-route')).toBe(2);
  });
});

describe('the carry-on limits', () => {
  const limit = {
    airline: 'United Airlines', length: '22', width: '14', depth: '9', sizeSystem: 'us', weight: '', weightSystem: 'us',
    source: 'united.com, baggage page', grade: 'B', checkedOn: '2026-11-21',
  };
  const of = async (airline: string) => (await carryOnLimits()).find((one) => one.airline === airline);

  it('are changed, audited, and left alone by a start', async () => {
    expect(await by(airlines.change, { ...limit, length: '55', width: '40', depth: '23', sizeSystem: 'metric', weight: '8', weightSystem: 'metric' })).toMatchObject({ type: 'done' });
    await startAgain();
    expect(await of('United Airlines')).toMatchObject({ source: 'united.com, baggage page', grade: 'B', checkedOn: '2026-11-21' });
    const { size, pounds } = (await of('United Airlines')) ?? {};
    expect(Object.values(size ?? {}).map((side) => lengthIn('metric', side))).toEqual([55, 40, 23]);
    expect(weightIn('metric', pounds ?? 0)).toBe(8);
    expect(await deeds('set-airline-limit')).toBe(1);
  });

  it('take an airline once', async () => {
    const added = { ...limit, airline: 'JetBlue', depth: '9,5' };
    expect(await by(airlines.add, added)).toMatchObject({ type: 'done' });
    expect(await by(airlines.add, added)).toEqual(refusal('airline', 'airline-listed-already'));
    expect(await of('JetBlue')).toMatchObject({ size: { depthIn: 9.5 }, pounds: null });
    expect(await by(airlines.change, { ...limit, airline: 'Nobody Air' })).toEqual(refusal(null, 'not-found'));
  });

  it.each<[Typed, string]>([
    [{ length: '-3' }, 'too-small'], [{ length: '0' }, 'too-small'], [{ width: '400' }, 'too-large'], [{ depth: 'nine' }, 'not-a-number'],
    [{ length: '' }, 'required'], [{ weight: '-3' }, 'too-small'], [{ weight: '400' }, 'too-large'], [{ weight: '1e1' }, 'not-a-number'],
    [{ sizeSystem: 'feet' }, 'unknown-choice'], [{ grade: 'D' }, 'unknown-choice'], [{ source: '' }, 'required'], [{ checkedOn: '2027-01-01' }, 'day-not-yet'],
  ])('refuse %o', async (change, code) => {
    const before = await carryOnLimits();
    expect(await by(airlines.change, { ...limit, ...change })).toEqual(refusal(Object.keys(change)[0] ?? '', code));
    expect(await carryOnLimits()).toEqual(before);
  });

  it('judge a weight in its own unit', async () => {
    expect(await by(airlines.change, { ...limit, weight: '400', weightSystem: 'metric' })).toEqual(refusal('weight', 'too-large'));
    expect(await by(airlines.change, { ...limit, weight: '46', weightSystem: 'metric' })).toEqual(refusal('weight', 'too-large'));
    expect(await by(airlines.change, { ...limit, weight: '46', weightSystem: 'us' })).toMatchObject({ type: 'done' });
  });
});

describe('a centre’s packing rule', () => {
  const rule = { medicines: 'LEAVE', note: 'Leave them at your hotel.', source: 'The centre’s booklet', checkedOn: '2026-11-20' };

  it('is kept with its source and day, and taken back', async () => {
    const { id } = await makeCentre();
    const of = async () => (await centresPacking(TODAY)).find((one) => one.id === id);
    await by(centres.change, { ...rule, centreId: id });
    expect(await of()).toMatchObject({ medicines: 'LEAVE', note: rule.note, source: rule.source, checkedOn: rule.checkedOn });
    await by(centres.change, { medicines: 'unknown', note: '', source: '', checkedOn: '', centreId: id });
    expect(await of()).toMatchObject({ medicines: null, note: '', source: '', checkedOn: null });
    expect(await deeds('set-centre-packing')).toBe(2);
  });

  it.each<[Typed, string, string]>([
    [{ source: '' }, 'source', 'required'], [{ checkedOn: '' }, 'checkedOn', 'required'], [{ medicines: 'unknown', source: '' }, 'source', 'required'],
    [{ medicines: 'EAT' }, 'medicines', 'unknown-choice'], [{ note: 'x'.repeat(301) }, 'note', 'too-long'], [{ checkedOn: '2026-12-24' }, 'checkedOn', 'day-not-yet'],
  ])('is refused with %o', async (change, field, code) => {
    const { id } = await makeCentre();
    expect(await by(centres.change, { ...rule, centreId: id, ...change })).toEqual(refusal(field, code));
    expect((await centresPacking(TODAY)).find((one) => one.id === id)).toMatchObject({ medicines: null, note: '' });
  });

  it('is there to be kept until the day on which the centre closes', async () => {
    const { id } = await makeCentre();
    await database().centre.update({ where: { id }, data: { status: 'CLOSED', closedOn: new Date('2026-12-01') } });
    const isListed = async (today: string) => (await centresPacking(today as Day)).some((one) => one.id === id);
    expect([await isListed('2026-11-30'), await isListed('2026-12-01')]).toEqual([true, false]);
  });

  it('needs a centre', async () => {
    expect(await by(centres.change, { ...rule, centreId: 'nowhere' })).toEqual(refusal(null, 'not-found'));
  });
});

describe('a centre’s fasting rule', () => {
  const rule = { rule: 'No food after 11:59 pm.', fastingSource: 'The centre’s booklet', fastingCheckedOn: '2026-11-20' };

  it('is kept with its source and day, and taken back', async () => {
    const { id } = await makeCentre();
    const of = async () => (await centresPacking(TODAY)).find((one) => one.id === id)?.fasting;
    await by(centres.fast, { ...rule, centreId: id });
    expect(await of()).toEqual({ rule: rule.rule, source: rule.fastingSource, checkedOn: rule.fastingCheckedOn });
    await by(centres.fast, { rule: '', fastingSource: '', fastingCheckedOn: '', centreId: id });
    expect(await of()).toEqual({ rule: '', source: '', checkedOn: null });
    expect(await deeds('set-centre-fasting')).toBe(2);
  });

  it.each<[Typed, string, string]>([
    [{ fastingSource: '' }, 'fastingSource', 'required'], [{ fastingCheckedOn: '' }, 'fastingCheckedOn', 'required'],
    [{ rule: 'x'.repeat(501) }, 'rule', 'too-long'], [{ fastingCheckedOn: '2026-12-24' }, 'fastingCheckedOn', 'day-not-yet'],
  ])('is refused with %o', async (change, field, code) => {
    const { id } = await makeCentre();
    expect(await by(centres.fast, { ...rule, centreId: id, ...change })).toEqual(refusal(field, code));
    expect(await deeds('set-centre-fasting')).toBe(2);
  });

  it('says 11:59 pm, never midnight', async () => {
    const { id } = await makeCentre();
    const choices = [{ name: 'rule', value: 'No food after 11:59 pm.', code: 'write-last-minute' }];
    expect(await by(centres.fast, { ...rule, rule: 'No food after midnight.', centreId: id })).toEqual({ type: 'refused', problems: [{ field: 'rule', code: 'names-midnight', choices }] });
  });
});
