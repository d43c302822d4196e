import { z } from 'zod';
import { tickField, wholeNumber } from './fields';

export const deletionPath = (tripId: string): string => `/trips/${tripId}/delete`;

/** `cancel`: booked times are given back as well. */
export const deleteTripForm = z.object({ tripId: z.uuid(), cancel: tickField });
export const ownTripForm = z.object({ tripId: z.uuid() });

export const deletionQuery = z.object({ done: z.enum(['kept', 'stays']).nullish().catch(null) });

/** The bounds are the rule's own to say. */
const count = wholeNumber(0, 1_000_000);
const orNever = z.string().trim().nullish().transform((typed) => typed || null);

/** Months left empty: ended trips are kept. */
export const retentionForm = z.object({ endedTripMonths: orNever.pipe(count.nullable()), auditMonths: count, graceDays: count });
