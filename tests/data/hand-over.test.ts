import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { handOver } from '@/app/trips/[tripId]/people/hand-over/actions';
import { database } from '@/lib/data/client';
import { accept } from '@/lib/data/invitation-answers';
import { invitationToPass } from '@/lib/data/invitations';
import { removeMember } from '@/lib/data/memberships';
import { openTrip } from '@/lib/data/open-trip';
import { day } from '../support/trips';
import { callBy } from '../support/actions';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import { NOW } from '../support/full-trip';
import { type Circle, tripCircle } from '../support/trip-circle';

let circle: Circle;
beforeEach(async () => {
  circle = await tripCircle();
});

const ask = (raw: Record<string, string>) => handOver.perform(callBy(circle.owner, { now: NOW }), { tripId: circle.tripId, ...raw });

const asked = (tripId = circle.tripId) => database().invitation.findMany({ where: { tripId, state: 'OPEN' } });

async function tokenOf({ tripId, owner }: Circle): Promise<string> {
  const [row] = await asked(tripId);
  const shown = await invitationToPass(await accessFor(owner, tripId, 'manage-people'), row?.id ?? randomUUID());
  return shown?.token ?? expect.fail('somebody is asked');
}

const holders = (tripId: string) => database().tripMember.count({ where: { tripId, role: { in: ['OWNER', 'KEEPER'] } } });

describe('to hand a trip over', () => {
  it('asks a member at their own address, and changes nothing yet', async () => {
    expect(await ask({ to: circle.caregiver.userId })).toMatchObject({ type: 'done' });
    expect(await asked()).toMatchObject([{ role: 'OWNER', email: circle.caregiver.email, name: 'June Calloway' }]);
    expect(await openTrip(circle.owner, circle.tripId, 'manage-people')).not.toBeNull();
    expect(await openTrip(circle.caregiver, circle.tripId, 'manage-people')).toBeNull();
  });

  it('asks one at a time', async () => {
    await ask({ to: circle.caregiver.userId });
    expect(await ask({ to: circle.family.userId })).toMatchObject({ type: 'refused', problems: [{ code: 'new-owner-asked-already' }] });
    expect(await asked()).toHaveLength(1);
  });

  it('is refused for oneself, for somebody of another trip, without a choice and without an address', async () => {
    const other = await tripCircle();
    const codes = async (raw: Record<string, string>) => {
      const outcome = await ask(raw);
      return outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : [outcome.type];
    };
    expect(await codes({ to: circle.owner.userId })).toEqual(['invites-self']);
    expect(await codes({ to: other.caregiver.userId })).toEqual(['member-gone']);
    expect(await codes({ to: 'x' })).toEqual(['required-choice']);
    expect(await codes({ to: 'mail', email: '' })).toHaveLength(1);
    expect(await codes({ to: 'mail', email: circle.owner.email })).toEqual(['invites-self']);
    expect(await asked()).toEqual([]);
  });

  it('asks the patient by name, from whoever keeps the trip', async () => {
    const keeper = await makePerson();
    const membership = { role: 'KEEPER', consentHow: 'on the phone', consentOn: day('2026-11-20') } as const;
    const tripId = await makeTrip(keeper, { patientName: 'Walter', membership, now: NOW });
    expect(await handOver.perform(callBy(keeper, { now: NOW }), { tripId, to: 'link' })).toMatchObject({ type: 'done' });
    expect(await asked(tripId)).toMatchObject([{ role: 'OWNER', name: 'Walter', email: null }]);
  });
});

describe('whoever is asked to take a trip over', () => {
  it('cannot any more once they are taken off it', async () => {
    await ask({ to: circle.caregiver.userId });
    const token = await tokenOf(circle);
    await removeMember(await accessFor(circle.owner, circle.tripId, 'manage-people'), circle.caregiver.userId, NOW);
    expect(await accept(circle.caregiver, token, { former: 'CAREGIVER' }, NOW)).toEqual({ type: 'dead' });
    expect(await openTrip(circle.caregiver, circle.tripId, 'see-itinerary')).toBeNull();
  });

  it('takes it or is taken off while both happen at once: there is one owner, 12 times', async () => {
    for (let round = 0; round < 12; round += 1) {
      const each = await tripCircle();
      await handOver.perform(callBy(each.owner, { now: NOW }), { tripId: each.tripId, to: each.caregiver.userId });
      const [token, managing] = [await tokenOf(each), await accessFor(each.owner, each.tripId, 'manage-people')];
      const [taken] = await Promise.allSettled([
        accept(each.caregiver, token, { former: 'CAREGIVER' }, NOW),
        removeMember(managing, each.caregiver.userId, NOW),
      ]);
      const isTheirs = taken.status === 'fulfilled' && taken.value.type === 'joined';
      expect(await holders(each.tripId)).toBe(1);
      expect((await openTrip(each.caregiver, each.tripId, 'manage-people')) !== null).toBe(isTheirs);
      expect((await openTrip(each.owner, each.tripId, 'manage-people')) !== null).toBe(!isTheirs);
    }
  });
});
