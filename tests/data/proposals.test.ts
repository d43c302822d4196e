import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { database } from '@/lib/data/client';
import { proposeToCentre } from '@/lib/data/proposals';
import { liftHold, setHold } from '@/lib/data/trip-holds';
import { recordNumber } from '@/lib/data/trip-numbers';
import { recordWord, shareWithCentre } from '@/lib/data/trip-words';
import { setSurgeryDay } from '@/app/trips/[tripId]/date/actions';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { anyVersion, HOLD, later, MARKER, NOW, ownTrip, SAID } from '../support/spoken-trip';

const openProposals = (tripId: string) => database().proposal.findMany({ where: { tripId, state: 'OPEN' }, orderBy: { madeAt: 'asc' } });

describe('what awaits the centre', () => {
  async function sharedTrip(isShared: boolean) {
    const centre = await makeCentre();
    await makeStaff(await makePerson(), centre.id, 'CLINICIAN');
    const own = await ownTrip({ centre });
    if (isShared) await shareWithCentre(await accessFor(own.owner, own.tripId, 'share-with-centre'), true, NOW);
    return { ...own, centre };
  }

  it('is each word of the patient, once the trip is shared; a newer one takes the older one’s place', async () => {
    const { tripId, word, number, centre } = await sharedTrip(true);
    await number(6);
    await number(7);
    await recordNumber(word, { number: 'nights', value: 2, note: '', ...SAID }, anyVersion());
    await recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, NOW);
    await recordWord(word, { kind: 'exercise', word: 'yes', ...SAID }, NOW);
    await recordWord(word, { kind: 'fly', word: 'not-yet', ...SAID }, later(1));
    expect((await openProposals(tripId)).map(({ kind, centreId }) => [kind, centreId])).toEqual([
      ['NUMBER', centre.id], ['NUMBER', centre.id], ['CLEARANCE', centre.id], ['CLEARANCE', centre.id],
    ]);
    expect(await database().proposal.count({ where: { tripId, state: 'WITHDRAWN' } })).toBe(2);
    const last = await database().surgeonNumber.findFirst({ where: { tripId, number: 'quietDays', value: 7 } });
    expect((await openProposals(tripId)).map(({ subjectId }) => subjectId)).toContain(last?.id);
  });

  it('is the hold, set and lifted; the yes that it took back awaits nobody any more', async () => {
    const { tripId, word } = await sharedTrip(true);
    await recordWord(word, { kind: 'fly', word: 'yes', ...SAID }, NOW);
    await setHold(word, HOLD, anyVersion(later(1)));
    expect((await openProposals(tripId)).map(({ kind }) => kind)).toEqual(['HOLD']);
    await liftHold(word, { saidBy: MARKER, saidOn: '2027-03-18' as Day }, anyVersion(later(2)));
    expect((await openProposals(tripId)).map(({ kind }) => kind)).toEqual(['HOLD']);
    expect(await database().proposal.count({ where: { tripId } })).toBe(3);
  });

  it('is the surgery day, one word at a time', async () => {
    const { tripId, owner } = await sharedTrip(true);
    const access = await accessFor(owner, tripId, 'set-surgery');
    for (let round = 0; round < 2; round += 1) {
      await database().$transaction((queries) => proposeToCentre(queries, access, 'SURGERY', null));
    }
    expect(await openProposals(tripId)).toMatchObject([{ kind: 'SURGERY', subjectId: null, madeById: owner.userId }]);
  });

  it('is a new surgery day that the patient set by its form', async () => {
    const { tripId, owner } = await sharedTrip(true);
    const { version } = await database().trip.findUniqueOrThrow({ where: { id: tripId } });
    const now = new Date('2027-02-01T16:00:00Z');
    const outcome = await setSurgeryDay.perform(callBy(owner, { now }), { tripId, day: '2027-03-18', time: '', version: String(version) });
    expect(outcome).toMatchObject({ type: 'done' });
    expect(await database().trip.findUnique({ where: { id: tripId } })).toMatchObject({ surgeryOn: new Date('2027-03-18') });
    expect(await openProposals(tripId)).toMatchObject([{ kind: 'SURGERY', subjectId: null }]);
  });

  it('is nothing while the trip is not shared', async () => {
    const { tripId, number } = await sharedTrip(false);
    await number(7);
    expect(await database().proposal.count({ where: { tripId } })).toBe(0);
  });
});
