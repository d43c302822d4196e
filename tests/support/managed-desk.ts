import type { Person } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';
import { loadAhead, loadDeskSettings } from '@/lib/data/desk-settings';
import { type DeskAccess, openDesk } from '@/lib/data/open-desk';
import { leftOutside } from '@/lib/domain/appointments/left-outside';
import type { Action } from '@/lib/server/action';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from './actions';
import { bookTime } from './booked-at-desk';
import { type MadeDesk, makeDesk } from './desks';
import { makeCentre, makePerson, makeStaff, makeTrip } from './factories';

export type Typed = Readonly<Record<string, string>>;

/** The moment of `callBy`. */
export const NOW = new Date('2026-11-22T12:00:00Z');
/** A Tuesday in the window of the pre-op visit, at 9 in New York. */
export const PRE_OP_DAY = '2027-03-02';
const PRE_OP_AT = new Date('2027-03-02T14:00:00Z');
export const AS_BOOKED = { state: 'BOOKED', startsAt: '2027-03-02T14:00:00.000Z', endsAt: '2027-03-02T15:00:00.000Z' };

/** A centre with a desk, and the manager who changes it. */
export class ManagedDesk {
  constructor(readonly manager: Person, readonly centreId: string, readonly desk: MadeDesk) {}

  /** `Action` is what the wrapper makes; the modules show Next's view of it. */
  by(act: unknown, typed: Typed, person: Person = this.manager): Promise<Outcome> {
    return (act as Action).perform(callBy(person), { centreId: this.centreId, ...typed });
  }

  get access(): DeskAccess<'change-desk'> {
    const access = openDesk(this.manager, this.centreId, 'change-desk');
    if (!access) throw new Error('the manager has no desk');
    return access;
  }

  settings() {
    return loadDeskSettings(this.access);
  }

  async versionOfHours(owner: string | null): Promise<string> {
    return (await this.settings()).hours.find(({ resourceId }) => resourceId === owner)?.version ?? '';
  }

  /** What the audit trail says of the manager. */
  deedsOf(deed: string): Promise<number> {
    return database().auditEvent.count({ where: { deed, actorId: this.manager.userId } });
  }

  async outside() {
    return leftOutside(await this.settings(), await loadAhead(this.access, NOW));
  }

  /** A patient of the centre books a pre-op visit; the appointment's id. */
  async bookPreOp(startsAt = PRE_OP_AT): Promise<string> {
    const owner = await makePerson({ name: 'Hollis Grant' });
    const centre = { id: this.centreId, name: 'Kips Bay Spine Hospital', status: 'OPEN', closedOn: null, successor: null } as const;
    return bookTime(owner, { tripId: await makeTrip(owner, { centre }), serviceId: this.desk.preOp, startsAt, now: NOW });
  }

  /** What became of an appointment: nothing that changes a desk moves it. */
  async stored(appointmentId: string) {
    const { state, startsAt, endsAt } = await database().appointment.findUniqueOrThrow({ where: { id: appointmentId } });
    return { state, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  }
}

export async function manageDesk(): Promise<ManagedDesk> {
  const { id } = await makeCentre();
  const manager = await makeStaff(await makePerson({ name: 'Victor Osei' }), id, 'MANAGER');
  return new ManagedDesk(manager, id, await makeDesk(id));
}
