import { randomUUID } from 'node:crypto';
import { bookTime } from '@/app/trips/[tripId]/appointments/held/[appointmentId]/actions';
import { keepTime } from '@/app/trips/[tripId]/appointments/times/actions';
import { database } from '@/lib/data/client';
import { loadTripWithDesk } from '@/lib/data/desk';
import type { Person } from '@/lib/domain/access/actor';
import type { CentreFact, Item } from '@/lib/domain/itinerary/types';
import type { Action } from '@/lib/server/action';
import type { Outcome } from '@/lib/server/outcome';
import { callBy } from './actions';
import { type MadeDesk, makeDesk } from './desks';
import { accessFor, makeCentre, makePerson, makeTrip, type TripWishes } from './factories';
import { at, day } from './trips';

// A trip at a centre with a desk, and what its patient does there as the product does it.

export const NOW = new Date('2027-02-15T15:00:00Z');
const SURGERY = day('2027-03-11');
/** The Tuesday two days before; the plan drafts the pre-op visit on the 10th and the follow-up on the 18th. */
export const TUESDAY = '2027-03-09';

export interface OwnDesk {
  readonly centre: CentreFact;
  readonly desk: MadeDesk;
}

/** A desk of one's own: other tests take none of its times. */
export async function ownDesk(): Promise<OwnDesk> {
  const centre = await makeCentre({ phone: '(212) 555-0100' });
  return { centre, desk: await makeDesk(centre.id) };
}

/** The id in the address that an answer leads to. */
export function idIn(outcome: Outcome): string {
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.to.split('?')[0]?.split('/').at(-1) ?? '';
}

export const rowsOf = (tripId: string) => database().appointment.findMany({ where: { tripId }, orderBy: { startsAt: 'asc' }, include: { reservations: true } });

/** The codes of what stood against it, else what it came to. */
export const codesOf = (outcome: Outcome) => (outcome.type === 'refused' ? outcome.problems.map(({ code }) => code) : outcome.type);

export async function deskTrip(centre: CentreFact, wishes: TripWishes = {}) {
  const owner = await makePerson();
  const tripId = await makeTrip(owner, { surgeryOn: SURGERY, centre, now: NOW, ...wishes });
  const access = await accessFor(owner, tripId, 'book-appointment');
  const call = (action: Action, raw: Record<string, string>, by: Person = owner, now = NOW) => action.perform(callBy(by, { now }), { tripId, ...raw });
  const record = () => loadTripWithDesk(access, { from: NOW, until: NOW }, NOW);
  const planned = async (purpose: Item['purpose']) => (await record()).record.trip.items.find((item) => item.kind === 'APPOINTMENT' && item.purpose === purpose);
  const wish = (service: string, text: string, time: string) => ({ service, startsAt: at(text, time).toISOString(), commandId: randomUUID() });
  const hold = (service: string, text: string, time: string) => call(keepTime, wish(service, text, time));
  const book = async (service: string, text: string, time: string) => {
    const id = idIn(await hold(service, text, time));
    idIn(await call(bookTime, { appointmentId: id, note: '', service, commandId: randomUUID() }));
    return id;
  };
  return { owner, tripId, access, call, record, planned, wish, hold, book };
}
