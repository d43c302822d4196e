'use server';

import { changeMember, leaveTrip, removeMember } from '@/lib/data/memberships';
import { shareWithCentre } from '@/lib/data/trip-words';
import { leaveForm, memberForm, removeMemberForm } from '@/lib/input/people-forms';
import { sharingForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';

const peopleDone = (tripId: string, what: 'yes' | 'removed' = 'yes') => done(`/trips/${tripId}/people?done=${what}`);

export const saveMember = tripAction({
  deed: 'manage-people',
  schema: memberForm,
  async run({ access, now }, { userId, seen, ...to }) {
    const problems = await changeMember(access, { userId, seen, to }, now);
    return problems.length > 0 ? refused(problems) : peopleDone(access.tripId);
  },
});

export const removePerson = tripAction({
  deed: 'manage-people',
  schema: removeMemberForm,
  async run({ access, now }, { userId }) {
    const problems = await removeMember(access, userId, now);
    return problems.length > 0 ? refused(problems) : peopleDone(access.tripId, 'removed');
  },
});

export const leaveThisTrip = tripAction({
  deed: 'leave-trip',
  schema: leaveForm,
  async run({ access, now }) {
    const problems = await leaveTrip(access, now);
    return problems.length > 0 ? refused(problems) : done('/trips');
  },
});

export const shareWithDesk = tripAction({
  deed: 'share-with-centre',
  schema: sharingForm,
  async run({ access, now }, { share }) {
    const isDone = await shareWithCentre(access, share === 'yes', now);
    return isDone ? peopleDone(access.tripId) : notFoundOutcome;
  },
});
