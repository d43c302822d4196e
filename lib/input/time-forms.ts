import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import type { Instant } from '@/lib/domain/calendar/types';
import { PURPOSES } from '@/lib/domain/itinerary/types';
import { optional, optionalLine, wholeNumber } from './fields';

const MOMENT = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/;

function parseMoment(text: string): Instant | null {
  const at = MOMENT.test(text) ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString() === text ? at : null;
}

/** A parameter that means something, or none: an odd one is left out. */
const known = <T>(read: (text: string) => T | null) =>
  z.string().transform((text) => read(text)).nullable().default(null).catch(null);

const knownId = z.uuid().nullable().default(null).catch(null);

/** What the address of the page of times says. */
export const timesAddress = z.object({
  /** A service, or what the plan needs one for. */
  service: knownId,
  purpose: z.enum(PURPOSES).nullable().default(null).catch(null),
  /** The item of the plan that it is for. */
  item: knownId,
  /** The appointment that is to be moved. */
  moving: knownId,
  /** The day that is opened, or only the part of the days that is shown. */
  day: known(parseDay),
  from: known(parseDay),
  at: known(parseMoment),
});
export type TimesAddress = z.infer<typeof timesAddress>;

export function timesPath(tripId: string, address: Partial<Record<keyof TimesAddress, string | null>>, fragment = ''): string {
  const said = Object.entries(address).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const query = new URLSearchParams(said).toString();
  return `/trips/${tripId}/appointments/times${query && `?${query}`}${fragment && `#${fragment}`}`;
}

/** What the address of a kept time says: what it was for, when it is not there any more. */
export const heldAddress = z.object({ service: knownId, item: knownId });

export const heldPath = (tripId: string, appointmentId: string, serviceId: string, itemId: string | null): string =>
  `/trips/${tripId}/appointments/held/${appointmentId}?${new URLSearchParams({ service: serviceId, ...(itemId && { item: itemId }) }).toString()}`;

/** The page of one booked appointment. */
export const appointmentAddress = z.object({
  /** What the person comes back from. */
  done: z.enum(['booked', 'moved', 'asked']).nullable().default(null).catch(null),
  /** What that may mean for the rest of the trip, sealed. */
  e: z.string().nullable().default(null).catch(null),
});
type AppointmentAddress = z.infer<typeof appointmentAddress>;

export function appointmentPath(tripId: string, appointmentId: string, said: Partial<AppointmentAddress> = {}): string {
  const query = new URLSearchParams(Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null)).toString();
  return `/trips/${tripId}/appointments/${appointmentId}${query && `?${query}`}`;
}

const momentField = z.string({ error: 'required-choice' }).trim().min(1, 'required-choice').transform((text, context): Instant => {
  const at = parseMoment(text);
  if (at) return at;
  context.addIssue({ code: 'custom', message: 'time-unknown' });
  return z.NEVER;
});

/** What a button sends along that offers another time. */
const instead = optional(momentField).catch(null);

const id = z.uuid('not-found');

export const chooseForm = z.object({
  service: id,
  item: optional(id),
  startsAt: momentField,
  instead,
  /** Made where the form is, once a page: a doubled tap is one wish. */
  commandId: z.uuid('not-found'),
});
export type ChooseForm = z.infer<typeof chooseForm>;

export const moveTimeForm = z.object({ appointmentId: id, startsAt: momentField, instead, sequence: wholeNumber(0, 1_000_000_000) });
export type MoveTimeForm = z.infer<typeof moveTimeForm>;

export const appointmentForm = z.object({ appointmentId: id });

const LONGEST_NOTE = 500;

export const bookForm = z.object({ appointmentId: id, note: optionalLine(LONGEST_NOTE), instead, service: optional(id), item: optional(id), commandId: z.uuid('not-found') });
export type BookForm = z.infer<typeof bookForm>;
