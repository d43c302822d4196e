import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { closeCallsAbout } from '@/lib/data/rebookings';
import { tidy } from '@/lib/data/tidy';
import { loadTrip } from '@/lib/data/trips';
import { answerCall } from '@/app/trips/[tripId]/rebooking/actions';
import { callBy } from '../support/actions';
import { applyBy, formFor, livedTrip, MOVED, NOW } from '../support/lived-trips';

const SAID = 'Dr. Feld is away, ask again on the 25th';
const SEALED = /^v1\.[^.]+\.[^.]+\.[^.]+$/;

/** A trip whose booked stay has to be asked about. */
async function called() {
  const world = await livedTrip();
  await applyBy(world.owner, await formFor(world, MOVED));
  const callOf = async () => (await loadTrip(world.access)).calls.find(({ itemId }) => itemId === world.stay.id);
  const callId = (await callOf())?.id ?? '';
  const kept = async () => (await database().rebooking.findUniqueOrThrow({ where: { id: callId } })).answer;
  const say = (answer: string) => answerCall.perform(callBy(world.owner, { now: NOW }), { tripId: world.tripId, callId, outcome: 'refused', answer });
  return { ...world, callId, callOf, kept, say };
}

describe('what a desk answered', () => {
  it('is kept sealed to its row, and read as it was said', async () => {
    const [one, other] = [await called(), await called()];
    for (const { say } of [one, other]) expect(await say(SAID)).toMatchObject({ type: 'done' });
    expect(await one.kept()).toMatch(SEALED);
    expect(await one.kept()).not.toBe(await other.kept());
    expect(await one.callOf()).toMatchObject({ state: 'REFUSED', answer: SAID });
    const sealed = await other.kept();
    await other.say('');
    expect(await other.kept()).toBe('');
    await database().rebooking.update({ where: { id: one.callId }, data: { answer: sealed } });
    await expect(one.callOf()).rejects.toThrow(/does not open/);
  });

  it('is refused by the database as plain text', async () => {
    const { callId } = await called();
    await expect(database().rebooking.update({ where: { id: callId }, data: { answer: SAID } })).rejects.toThrow(/Rebooking_answer_is_encrypted/);
  });
});

describe('an answer from before answers were sealed', () => {
  const drop = () => database().$executeRaw`ALTER TABLE "Rebooking" DROP CONSTRAINT "Rebooking_answer_is_encrypted"`;
  const add = () => database().$executeRaw`ALTER TABLE "Rebooking" ADD CONSTRAINT "Rebooking_answer_is_encrypted"
    CHECK (answer = '' OR answer ~ '^v1\\.[^.]+\\.[^.]+\\.[^.]+$') NOT VALID`;
  const plain: Awaited<ReturnType<typeof called>>[] = [];

  beforeAll(async () => {
    plain.push(await called(), await called(), await called());
    await drop();
    for (const { callId } of plain) await database().rebooking.update({ where: { id: callId }, data: { state: 'ASKED', answer: SAID } });
    await add();
  });
  afterAll(() => plain.splice(0));

  it('can be read, and is sealed by its next write, whatever that writes', async () => {
    const [answered, closed] = plain;
    expect(await answered?.callOf()).toMatchObject({ answer: SAID });
    await answered?.say('Yes, on the 26th');
    expect(await answered?.kept()).toMatch(SEALED);
    await closeCallsAbout(database(), closed?.tripId ?? '', closed?.stay.id ?? '');
    expect(await closed?.kept()).toMatch(SEALED);
    expect(await closed?.callOf()).toMatchObject({ state: 'CHANGED', answer: SAID });
  });

  it('is sealed when the jobs tidy', async () => {
    const left = plain.at(-1);
    expect(await left?.kept()).toBe(SAID);
    await tidy(NOW);
    expect(await left?.kept()).toMatch(SEALED);
    expect(await left?.callOf()).toMatchObject({ state: 'ASKED', answer: SAID });
  });
});
