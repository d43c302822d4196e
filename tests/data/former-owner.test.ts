import { describe, expect, it } from 'vitest';
import { answerEscort, askEscort } from '@/app/trips/[tripId]/escort/actions';
import { database } from '@/lib/data/client';
import { accept } from '@/lib/data/invitation-answers';
import { inboxOf } from '@/lib/data/notifications';
import { openTrip } from '@/lib/data/open-trip';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { NOW } from '../support/full-trip';
import { accessFor, makePerson } from '../support/factories';
import { anyAddress, inviter, invitingBy } from '../support/invitations';
import { mailsTo, workOff } from '../support/mailbox';
import { tripCircle } from '../support/trip-circle';

async function handing() {
  const { owner: holder, tripId, asked } = await inviter(NOW);
  const next = await makePerson({ name: 'Walter' });
  const { token } = await asked({ role: 'OWNER', email: next.email });
  return { holder, tripId, next, token };
}

it('the new owner is the patient, and nobody’s escort on their own way home', async () => {
  const { tripId, owner, caregiver, family } = await tripCircle();
  const escort = async (action: Action, by: Person, typed: Record<string, string>) => action.perform(callBy(by, { now: NOW }), { tripId, ...typed });
  await escort(askEscort, owner, { person: caregiver.userId });
  await escort(answerEscort, caregiver, { answer: 'yes' });
  await escort(askEscort, owner, { person: family.userId });
  const { token } = await (await invitingBy(owner, tripId, NOW)).asked({ role: 'OWNER', email: caregiver.email });
  expect(await accept(caregiver, token, { former: 'CAREGIVER_MEDICAL' }, NOW)).toEqual({ type: 'joined', tripId });
  const { trip } = await loadTrip(await accessFor(caregiver, tripId, 'see-itinerary'));
  expect(trip.escort).toMatchObject({ state: 'asked', personId: family.userId });
});

describe('what stays behind a former owner', () => {
  it.each(['CAREGIVER', 'LEAVES'] as const)('is no invitation to the medical part, whose address they know and might come back by: %s', async (standing) => {
    const { holder, tripId, next, token } = await handing();
    const { asked } = await invitingBy(holder, tripId, NOW);
    const kept = await asked({ role: 'CAREGIVER', seesMedical: true });
    const email = anyAddress();
    const mailed = await asked({ role: 'CAREGIVER', seesMedical: true, email });
    expect(await accept(next, token, { former: standing }, NOW)).toEqual({ type: 'joined', tripId });
    const second = await makePerson();
    for (const who of [holder, second]) {
      for (const one of [kept, mailed]) expect((await accept(who, one.token, { former: null }, NOW)).type).not.toBe('joined');
      expect(await openTrip(who, tripId, 'see-medical')).toBeNull();
    }
    await workOff(NOW);
    expect(await mailsTo(email)).toEqual([]);
  });

  it('is no way to the trip in the inbox of whoever goes', async () => {
    const { holder, tripId, next, token } = await handing();
    await database().notification.create({ data: { userId: holder.userId, tripId, kind: 'person-joined', params: { name: 'June' } } });
    await accept(next, token, { former: 'LEAVES' }, NOW);
    expect((await inboxOf(holder)).filter((note) => note.tripId !== null)).toEqual([]);
  });
});
