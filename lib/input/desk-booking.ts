import { z } from 'zod';
import { ATTENDANCES } from '@/lib/domain/appointments/types';
import { instantOf, NEW_YORK, settled } from '@/lib/domain/calendar/zones';
import { dayField, oneOf, optional, requiredLine, timeField } from './fields';

/** One value of an address; whatever is no such value, or comes twice, was not asked for. */
const asked = <S extends z.ZodType>(field: S) => field.nullish().catch(null).transform((value) => value ?? undefined);

const centre = asked(z.string().min(1).max(100));
const id = asked(z.uuid());
const day = asked(dayField);

const DESK_VIEWS = ['list'] as const;

/** What the address of the schedule asks for. */
export const scheduleQuery = z.object({ centre, week: day, service: id, resource: id, view: asked(z.enum(DESK_VIEWS)) });
export type ScheduleQuery = z.infer<typeof scheduleQuery>;

export const bookQuery = z.object({ centre, trip: id, service: id, from: day });

export const VISIT_NEWS = ['booked', 'offered', 'moved', 'cancelled'] as const;
export type VisitNews = (typeof VISIT_NEWS)[number];
export const visitQuery = z.object({ centre, from: day, done: asked(z.enum(VISIT_NEWS)) });

export const patientQuery = z.object({ centre });

/** Search by name; `tripId`: one of those that were found. */
export const findPatientForm = z.object({ name: requiredLine(80), tripId: optional(z.uuid('not-found')) });

/** A moment as the page offered it, within the years that days have. */
const moment = z.string('required-choice').trim().min(1, 'required-choice').pipe(z.iso.datetime('not-a-time'))
  .refine((text) => dayField.safeParse(text.slice(0, 10)).success, 'not-a-time').transform((text) => new Date(text));

const centreIdField = z.string().min(1).max(100);
const appointmentId = z.uuid('not-found');

const BOOKING_WAYS = ['book', 'offer'] as const;

/** Books a time for a patient, or keeps it for them until a moment. */
export const bookTimeForm = z.object({
  centreId: centreIdField,
  serviceId: z.uuid('not-found'),
  startsAt: moment,
  commandId: z.uuid('not-found'),
  how: oneOf(BOOKING_WAYS),
  untilDay: optional(dayField),
  untilTime: optional(timeField),
}).superRefine(({ how, untilDay, untilTime }, context) => {
  if (how === 'book') return;
  if (untilDay === null) context.addIssue({ code: 'custom', path: ['untilDay'], message: 'required' });
  if (untilTime === null) context.addIssue({ code: 'custom', path: ['untilTime'], message: 'required' });
}).transform(({ how, untilDay, untilTime, ...form }) => {
  const isOffer = how === 'offer' && untilDay && untilTime;
  return { ...form, offeredUntil: isOffer ? settled(instantOf(untilDay, untilTime, NEW_YORK)) : null };
});
export type BookTimeForm = z.infer<typeof bookTimeForm>;

export const moveVisitForm = z.object({
  centreId: centreIdField, appointmentId, startsAt: moment,
  sequence: z.string().regex(/^\d{1,9}$/, 'unknown-choice').transform(Number),
});

export const visitForm = z.object({ centreId: centreIdField, appointmentId });

export const attendanceForm = z.object({
  appointmentId,
  attendance: oneOf([...ATTENDANCES, 'none']).transform((noted) => (noted === 'none' ? null : noted)),
});

/** An address of the desk; what is not known is left out. */
export function deskPath(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(said).toString();
  return `/desk/${path}${text && `?${text}`}`;
}
