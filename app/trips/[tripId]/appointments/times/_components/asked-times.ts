import { canFill, itemToFill } from '@/lib/domain/appointments/booked-item';
import type { Service } from '@/lib/domain/appointments/types';
import type { Item, Trip } from '@/lib/domain/itinerary/types';
import type { TimesAddress } from '@/lib/input/time-forms';
import type { Moving } from './shown';

interface DeskTimes {
  readonly services: readonly Service[];
  readonly times: readonly (Moving & { readonly serviceId: string; readonly state: string; readonly itemId: string | null })[];
}

export interface AskedTimes {
  readonly service: Service;
  readonly fills: Item | null;
  readonly moving: Moving | null;
}

/** What is moved, with its service, even one that is given no more. */
function movingTimes({ items }: Trip, { services, times }: DeskTimes, appointmentId: string): AskedTimes | null {
  const moving = times.find((time) => time.appointmentId === appointmentId && time.state === 'BOOKED');
  const service = services.find(({ id }) => id === moving?.serviceId);
  const fills = items.find(({ desk }) => desk?.appointmentId === appointmentId);
  return moving && service && fills ? { service, fills, moving } : null;
}

/** The appointment of the plan that is named, when the service suits it, else the one that the plan needs it for. */
function toFill(trip: Trip, service: Service, itemId: string | null): Item | null {
  const named = trip.items.find(({ id }) => id === itemId);
  return itemToFill(trip, service, named && canFill(named, service) ? named.id : null);
}

/** What the address asks for; null when the centre gives nothing like it. */
export function askedTimes(trip: Trip, desk: DeskTimes, { service: serviceId, purpose, item, moving }: TimesAddress): AskedTimes | null {
  if (moving) return movingTimes(trip, desk, moving);
  const open = desk.services.filter(({ isRetired }) => !isRetired);
  const service = serviceId ? open.find(({ id }) => id === serviceId) : open.find((one) => purpose !== null && one.purpose === purpose);
  return service ? { service, fills: toFill(trip, service, item), moving: null } : null;
}
