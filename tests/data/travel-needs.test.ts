import { describe, expect, it } from 'vitest';
import { tellNeeds } from '@/app/trips/[tripId]/needs/actions';
import { database } from '@/lib/data/client';
import { openTrip } from '@/lib/data/open-trip';
import { loadNeeds } from '@/lib/data/travel-needs';
import { NOTHING_SAID } from '@/lib/domain/arrivals/needs';
import type { Person } from '@/lib/domain/access/actor';
import { askedTrip, later, NOW } from '../support/asked-trip';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { whileItWaits } from '../support/racing';

const TYPED = {
  company: 'with', companionName: 'June Reed', companionRelation: 'daughter', wheelchair: 'yes', interpreter: 'yue', 'diet.kosher': 'on', dietNote: 'no sesame',
  phone: '(303) 555-0127', version: '0',
};
const SAID = {
  travelsAlone: false, companionName: 'June Reed', companionRelation: 'daughter', needsWheelchair: true, interpreter: 'yue', diets: ['kosher'],
  dietNote: 'no sesame', phone: '(303) 555-0127',
};

async function tellingTrip() {
  const trip = await askedTrip();
  const tell = (raw: Record<string, string>, by: Person = trip.ruth, now = NOW) => trip.call(tellNeeds, raw, by, now);
  const row = () => database().travelNeeds.findUnique({ where: { tripId: trip.tripId } });
  const said = async (person: Person = trip.ruth) => (await loadNeeds(await accessFor(person, trip.tripId, 'see-medical'))).said;
  return { ...trip, tell, row, said };
}

const DONE = { type: 'done' };
const STALE = (name: string) => ({ type: 'refused', problems: [{ code: 'needs-stale', params: { name } }] });

describe('what the patient tells the centre about the journey', () => {
  it('is nothing until somebody says something, and is read as it was said', async () => {
    const trip = await tellingTrip();
    expect(await trip.said()).toBeNull();
    expect(await trip.tell(TYPED)).toMatchObject(DONE);
    for (const person of [trip.ruth, trip.june, trip.rosa]) expect(await trip.said(person)).toEqual({ needs: SAID, revision: 1, saidAt: NOW, saidBy: 'Ruth Reed' });
    expect((await trip.deeds()).at(-1)).toEqual({ actorId: trip.ruth.userId, deed: 'answer-centre' });
  });

  it('keeps food and telephone encrypted, and makes the line of the board due', async () => {
    const trip = await tellingTrip();
    const due = async () => (await database().arrival.findUniqueOrThrow({ where: { tripId: trip.tripId } })).due;
    const before = await due();
    await trip.tell(TYPED);
    const row = await trip.row();
    expect(row).toMatchObject({ dietNote: expect.stringMatching(/^v1\./), phone: expect.stringMatching(/^v1\./) });
    expect(JSON.stringify(row)).not.toMatch(/sesame|0127/);
    expect(await due()).toBeGreaterThan(before);
  });

  it('can be taken back to nothing', async () => {
    const trip = await tellingTrip();
    await trip.tell(TYPED);
    await trip.tell({ version: '1' }, trip.june, later(1));
    expect(await trip.said()).toEqual({ needs: NOTHING_SAID, revision: 2, saidAt: later(1), saidBy: 'June' });
  });

  it('is told by owner, keeper and a caregiver with the medical part; staff read it while it is shared', async () => {
    const trip = await tellingTrip();
    await trip.tell(TYPED);
    for (const person of [trip.max, trip.dale, trip.rosa]) expect(await trip.tell({ ...TYPED, version: '1' }, person)).toEqual({ type: 'not-found' });
    for (const person of [trip.max, trip.dale]) {
      expect(await openTrip(person, trip.tripId, 'see-medical')).toBeNull();
      await expect(loadNeeds(await accessFor(person, trip.tripId, 'see-itinerary'))).rejects.toThrow('no needs');
    }
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'COORDINATOR');
    expect(await openTrip(stranger, trip.tripId, 'see-medical')).toBeNull();
    expect(await openTrip({ ...trip.rosa, staff: [] }, trip.tripId, 'see-medical')).toBeNull();
    await trip.share(false);
    expect(await openTrip(trip.rosa, trip.tripId, 'see-medical')).toBeNull();
    // It stays with the patient, who may share it again.
    expect(await trip.said()).toMatchObject({ needs: SAID });
  });

  it('by two at once is the first one’s, and the other is told whose', async () => {
    const trip = await tellingTrip();
    const outcomes = await Promise.all([trip.tell(TYPED), trip.tell({ ...TYPED, company: 'alone' }, trip.june)]);
    const by = (await trip.said())?.saidBy ?? '';
    expect(outcomes).toContainEqual(expect.objectContaining(DONE));
    expect(outcomes).toContainEqual(expect.objectContaining({ type: 'refused', problems: [expect.objectContaining({ code: 'needs-stale', params: { name: by } })] }));
    expect(await trip.tell({ ...TYPED, version: '1', phone: '555' }, trip.june)).toMatchObject(DONE);
    expect(await trip.tell({ ...TYPED, version: '1' })).toMatchObject(STALE('June'));
    expect(await trip.row()).toMatchObject({ revision: 2 });
  });

  it('by whoever is taken off the trip at that moment is not written', async () => {
    const trip = await tellingTrip();
    const where = { tripId_userId: { tripId: trip.tripId, userId: trip.june.userId } };
    const late = await whileItWaits(trip.tripId, (queries) => queries.tripMember.delete({ where }), () => trip.tell(TYPED, trip.june));
    expect(late).toEqual({ status: 'fulfilled', value: { type: 'not-found' } });
    expect(await trip.row()).toBeNull();
  });

  it('is held to its rules by the database too', async () => {
    const trip = await tellingTrip();
    const base = { tripId: trip.tripId, diets: [], saidAt: NOW, saidById: trip.ruth.userId };
    const create = (more: object) => database().travelNeeds.create({ data: { ...base, ...more } });
    await expect(create({ travelsAlone: true, companionName: 'June' })).rejects.toThrow(/alone_has_no_companion/);
    await expect(create({ interpreter: 'Spanish' })).rejects.toThrow(/language_is_a_code/);
    await expect(create({ phone: '555' })).rejects.toThrow(/is_encrypted/);
  });
});
