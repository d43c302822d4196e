import { expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { stopMails } from '@/lib/data/mail-stops';
import { setChoices, setMainChannels } from '@/lib/data/reach';
import { makePerson, makeTrip } from '../support/factories';
import { NOW } from '../support/due-reminders';

it('choices of several kinds wait for nobody who changes a trip, who may be waiting for them', async () => {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { now: NOW });
  const dueNow = async () => (await database().reminderPlan.findUniqueOrThrow({ where: { tripId } })).due;
  const before = await dueNow();
  await database().$transaction(async (queries) => {
    await queries.$queryRaw`SELECT 1 FROM "Trip" WHERE id = ${tripId}::uuid FOR UPDATE`;
    // On connections of their own: they would wait until this transaction ends, which waits for them.
    await setChoices(owner, new Map([['packing', ['MAIL', 'PUSH']], ['flight', ['PUSH']]]));
    await stopMails(owner.userId, ['packing', 'flight']);
    await database().$transaction(async (others) => {
      await setMainChannels(owner, ['PUSH'], others);
      await setChoices(owner, new Map([['packing', null], ['flight', ['MAIL']]]), others);
    });
    await queries.$executeRaw`UPDATE "Trip" SET version = version + 1 WHERE id = ${tripId}::uuid`;
  });
  expect(await dueNow()).toBe(before + 4);
});

it('one’s own choices saved twice at once, and an unsubscribing click, wait in no circle', async () => {
  const owner = await makePerson();
  const kinds = ['packing', 'flight', 'appointment', 'updates', 'people'] as const;
  const all = (channels: readonly ('MAIL' | 'PUSH')[] | null) => new Map(kinds.map((kind, index) => [kind, index % 2 === 0 ? channels : (['MAIL'] as const)]));
  await setChoices(owner, all(['MAIL']));
  for (let round = 0; round < 60; round += 1) {
    await Promise.all([setChoices(owner, all(null)), stopMails(owner.userId, kinds), setChoices(owner, all(['MAIL', 'PUSH'])), stopMails(owner.userId, kinds)]);
  }
  expect(await database().reminderChoice.count({ where: { userId: owner.userId } })).toBeGreaterThan(0);
});
