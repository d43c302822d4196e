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

const isToBook = ({ kind, state, desk }: Item): boolean => kind === 'APPOINTMENT' && state !== 'BOOKED' && desk === null;

/** What is moved, with its service, even one that is given no more. */
function movingTimes({ items }: Trip, { services, times }: DeskTimes, appointmentId: string): AskedTimes | null {
  const moving = times.find((time) => time.appointmentId === appointmentId && time.state === 'BOOKED');
  const service = services.find(({ id }) => id === moving?.serviceId);
  const fills = items.find(({ desk }) => desk?.appointmentId === appointmentId);
  return moving && service && fills ? { service, fills, moving } : null;
}

/** The appointment of the plan that is named, else the one with the purpose of the service that nobody has booked. */
function toFill({ items }: Trip, { purpose }: Service, itemId: string | null): Item | null {
  const open = items.filter(isToBook);
  return open.find(({ id }) => id === itemId) ?? (purpose ? open.find((item) => item.purpose === purpose) : undefined) ?? null;
}

/** What the address asks for; null when the centre gives nothing like it. */
export function askedTimes(trip: Trip, desk: DeskTimes, { service: serviceId, purpose, item, moving }: TimesAddress): AskedTimes | null {
  if (moving) return movingTimes(trip, desk, moving);
  const open = desk.services.filter(({ isRetired }) => !isRetired);
  const service = serviceId ? open.find(({ id }) => id === serviceId) : open.find((one) => purpose !== null && one.purpose === purpose);
  return service ? { service, fills: toFill(trip, service, item), moving: null } : null;
}
