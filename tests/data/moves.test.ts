import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMoves } from '@/app/(public)/guide/moves/actions';
import { hashToken } from '@/lib/crypto/tokens';
import { recordWord } from '@/lib/data/trip-words';
import { createSession } from '@/lib/data/sessions';
import type { Person } from '@/lib/domain/access/actor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { addDays } from '@/lib/domain/calendar/days';
import { UNSURE } from '@/lib/domain/guide/move-gate';
import { COPY_HEADER } from '@/lib/domain/kept/wire';
import { gateOf, movesPage } from '@/lib/server/moves-page';
import { callBy } from '../support/actions';
import { accessFor, addMember, makePerson, makeTrip } from '../support/factories';

const jar = vi.hoisted(() => new Map<string, { readonly value: string; readonly expires?: Date; readonly httpOnly?: boolean }>());
const sent = vi.hoisted(() => new Headers());
vi.mock('next/headers', () => ({
  headers: async () => sent,
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    // As a browser: what lasts no second is gone.
    set: (name: string, value: string, more: { maxAge?: number }) => void (more.maxAge === 0 ? jar.delete(name) : jar.set(name, { value, ...more })),
  }),
}));

const PASS = 'mendway-moves';
const NO = { signs: 'no', accident: 'no', chronic: 'no', healing: 'no' };
const today = dayIn(NEW_YORK, new Date());

async function signIn({ userId }: Person): Promise<void> {
  const token = randomUUID();
  await createSession({ tokenHash: hashToken(token), userId, device: '' }, new Date());
  jar.set('authjs.session-token', { value: token });
}

const answer = (answers: Readonly<Record<string, string>>) => answerMoves.perform(callBy(null), answers);
/** A busy machine may take longer than a reader should wait, and nobody is known then: that has a test of its own. */
const gate = () => vi.waitFor(async () => {
  const asked = (await movesPage('counts')).gate;
  expect(asked).not.toBe(UNSURE);
  return asked;
}, { timeout: 20_000 });

async function patient(surgeryOn: typeof today | null): Promise<{ owner: Person; tripId: string }> {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn });
  await signIn(owner);
  return { owner, tripId };
}

async function sayYes({ owner, tripId }: { owner: Person; tripId: string }, said: 'yes' | 'withdrawn' = 'yes'): Promise<void> {
  const access = await accessFor(owner, tripId, 'record-word');
  await recordWord(access, { kind: 'exercise', word: said, saidBy: 'Dr. Feld', saidOn: today }, new Date());
}

beforeEach(() => {
  jar.clear();
  sent.delete(COPY_HEADER);
});

describe('a visitor', () => {
  it('sees moves once all is answered no, and the cookie says nothing of the answers', async () => {
    expect(await gate()).toMatchObject({ state: 'asks', questions: ['signs', 'accident', 'chronic', 'healing'] });
    expect(await answer(NO)).toEqual({ type: 'done', to: '/guide/moves' });
    expect(await gate()).toMatchObject({ state: 'open' });
    const pass = jar.get(PASS);
    expect(pass).toMatchObject({ httpOnly: true });
    expect(pass?.value).toMatch(/^v1\.[\w.-]+$/);
    expect(pass?.expires?.getTime()).toBeLessThanOrEqual(Date.now() + 24 * 3_600_000);
    expect([...jar.keys()]).toEqual([PASS]);
  });

  it('is told beside each answer why not, and what was open closes', async () => {
    await answer(NO);
    expect(await answer({ ...NO, accident: 'yes', healing: 'yes' })).toMatchObject({
      type: 'refused', problems: [{ field: 'accident', code: 'moves-accident' }, { field: 'healing', code: 'moves-healing' }],
    });
    expect(await gate()).toMatchObject({ state: 'asks' });
    expect(await answer({ signs: 'no', accident: 'no', chronic: 'no' })).toMatchObject({ type: 'refused', problems: [{ field: 'healing', code: 'required-choice' }] });
    expect(jar.size).toBe(0);
  });

  it('opens no copy that a device keeps for every reader: the next one may have had surgery', async () => {
    await answer(NO);
    sent.set(COPY_HEADER, 'nobody');
    expect(await gate()).toMatchObject({ state: 'asks' });
    sent.set(COPY_HEADER, 'all');
    expect(await gate()).toMatchObject({ state: 'open' });
  });

  it('goes on to the move they came for, and to no other address', async () => {
    expect(await answer({ ...NO, move: 'triangle' })).toEqual({ type: 'done', to: '/guide/moves/triangle' });
    expect(await answer({ ...NO, move: '//evil.example' })).toEqual({ type: 'done', to: '/guide/moves' });
  });

  it('is asked anew where an answer is forged or missing', async () => {
    expect(await answer({ ...NO, chronic: 'perhaps' })).toMatchObject({ type: 'refused', problems: [{ field: 'chronic', code: 'required-choice' }] });
    jar.set(PASS, { value: 'v1.a.b.c' });
    expect(await gate()).toMatchObject({ state: 'asks' });
  });
});

describe('somebody with a trip', () => {
  it('sees none after surgery until the surgeon’s yes is in the trip, whatever they answer', async () => {
    const one = await patient(addDays(today, -1));
    expect(await answer(NO)).toEqual({ type: 'done', to: '/guide/moves' });
    expect(jar.has(PASS)).toBe(false);
    expect(await movesPage('counts')).toMatchObject({ gate: { state: 'waits' }, recordHref: `/trips/${one.tripId}/word?about=exercise` });
    await sayYes(one);
    expect(await gate()).toMatchObject({ state: 'asks', questions: ['signs', 'accident', 'chronic'] });
    await answer({ signs: 'no', accident: 'no', chronic: 'no' });
    expect(await gate()).toMatchObject({ state: 'open' });
    await sayYes(one, 'withdrawn');
    expect(await gate()).toMatchObject({ state: 'waits' });
  });

  it('has what they opened before surgery closed as surgery day begins', async () => {
    await patient(addDays(today, 1));
    await answer(NO);
    const open = await gate();
    expect(open).toMatchObject({ state: 'open' });
    if (open.state === 'open') expect(dayIn(NEW_YORK, new Date(open.until.getTime() - 1))).toBe(today);
  });

  it('does not open them for whoever signs in next on the same phone', async () => {
    await patient(null);
    await answer(NO);
    await signIn(await makePerson());
    expect(await gate()).toMatchObject({ state: 'asks' });
  });

  it('sees none while the database does not say whose session it is', () => {
    const inAnHour = new Date(Date.now() + 3_600_000);
    expect(gateOf({ person: null, trip: null, isUnsure: true, now: new Date() }, inAnHour)).toEqual({ state: 'unsure' });
    expect(gateOf({ person: null, trip: null, isUnsure: false, now: new Date() }, inAnHour)).toMatchObject({ state: 'open' });
  });

  it('as family learns of the waiting, and is led to nothing that they may not do', async () => {
    const one = await patient(addDays(today, -1));
    const lena = await makePerson();
    await addMember(one.tripId, lena, { role: 'FAMILY' });
    await sayYes(one, 'withdrawn');
    await signIn(lena);
    expect(await movesPage('counts')).toMatchObject({ gate: { state: 'waits' }, recordHref: null });
  });
});
