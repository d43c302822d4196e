import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { inboxOf } from '@/lib/data/notifications';
import { questionsInInbox } from '@/lib/data/questions-inbox';
import { askedTrip, NOW } from '../support/asked-trip';

describe('an inbox', () => {
  const inbox = async (person: Parameters<typeof inboxOf>[0]) => [...(await questionsInInbox(person, await inboxOf(person), NOW)).values()];

  it('shows the question itself to whoever may answer it, and no longer when they may not', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    expect(await inbox(trip.june)).toMatchObject([{ question: { id, text: 'Any allergies?' }, isToAnswer: true }]);
    await database().tripMember.update({ where: { tripId_userId: { tripId: trip.tripId, userId: trip.june.userId } }, data: { seesMedical: false } });
    expect(await inbox(trip.june)).toEqual([]);
    await database().tripMember.delete({ where: { tripId_userId: { tripId: trip.tripId, userId: trip.june.userId } } });
    expect(await inbox(trip.june)).toEqual([]);
    expect(await inbox(trip.dale)).toEqual([]);
  });

  it('shows none where the medical part is withheld', async () => {
    const trip = await askedTrip();
    await trip.asked();
    for (const person of [trip.ruth, trip.june]) expect(await inbox({ ...person, withholdsMedical: true })).toEqual([]);
  });

  it('writes down that a caregiver read it there, and of the owner nothing', async () => {
    const trip = await askedTrip();
    await trip.asked();
    await inbox(trip.ruth);
    await inbox(trip.june);
    const looks = await database().auditEvent.findMany({ where: { tripId: trip.tripId, part: { not: null } } });
    expect(looks).toMatchObject([{ actorId: trip.june.userId, deed: 'see-medical', part: 'medical' }]);
  });

  it('has read the note of what was answered', async () => {
    const trip = await askedTrip();
    const id = await trip.asked();
    await trip.answer(id, 'Latex', trip.june);
    expect([await trip.notesOf(trip.june), await trip.notesOf(trip.ruth)].flat().map(({ readAt }) => readAt !== null)).toEqual([true, false]);
  });
});
