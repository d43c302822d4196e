import { z } from 'zod';
import { parseZone } from '@/lib/domain/calendar/zones';
import type { Zone } from '@/lib/domain/calendar/types';
import { HOLD_REASONS } from '@/lib/domain/itinerary/types';
import type { AskedEvent } from '@/lib/domain/plan/asked-event';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { dayField, lineField, timeField, versionField } from './fields';

const zoneField = z.string().transform((text, context): Zone => {
  const zone = parseZone(text);
  if (zone) return zone;
  context.addIssue({ code: 'custom', message: 'invalid-zone' });
  return z.NEVER;
});

const whenField = z.discriminatedUnion('type', [
  z.object({ type: z.literal('days'), from: dayField, until: dayField }),
  z.object({ type: z.literal('timed'), startsAt: z.coerce.date(), startsZone: zoneField, endsAt: z.coerce.date(), endsZone: zoneField }),
  z.object({ type: z.literal('offset'), from: z.number().int(), until: z.number().int() }),
]);

const nightsField = z.number().int().min(0).max(60, 'too-large').nullable();

const holdField = z.object({
  reason: z.enum(HOLD_REASONS), setOn: dayField, saidBy: z.string().max(80), source: z.enum(['patient', 'centre']),
});

/** An event as an address carries it, sealed: by an older release it may no longer fit. */
export const replanEvent: z.ZodType<AskedEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('surgery-day'), on: dayField, time: timeField.nullable() }),
  z.object({ type: z.literal('surgery-unknown') }),
  z.object({ type: z.literal('surgery-cancelled') }),
  z.object({ type: z.literal('profile'), procedure: z.enum(PROCEDURE_IDS), nights: nightsField }),
  z.object({ type: z.literal('item-moved'), itemId: z.string().max(80), from: whenField, to: whenField }),
  z.object({ type: z.literal('hold-set'), hold: holdField, followUpOn: dayField.nullable() }),
  z.object({ type: z.literal('hold-lifted'), hold: holdField }),
  z.object({ type: z.literal('escort-lost') }),
]);

/** The event stays sealed in the form; each line that is taken is a field of its own. */
export const replanForm = z.object({ event: z.string().max(6000), version: versionField }).catchall(z.string());

const TAKEN = 'take:';
export const lineFieldName = (lineId: string): string => `${TAKEN}${lineId}`;

/** The ids of the lines whose box was ticked. */
export const takenLines = (values: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(Object.keys(values).filter((name) => name.startsWith(TAKEN)).map((name) => name.slice(TAKEN.length)));

/** `moved`: on the day that was asked for; `changed`: on another, which the item's form asks for. */
export const callForm = z.object({
  callId: z.uuid('not-found'),
  outcome: z.enum(['to-call', 'asked', 'moved', 'changed', 'stays', 'refused'], 'unknown-choice'),
  answer: lineField(300).optional().transform((text) => text ?? ''),
});

export const procedureForm = z.object({
  procedure: z.enum(PROCEDURE_IDS, 'unknown-choice'),
  nights: z.string().trim().regex(/^\d{0,3}$/, 'not-a-number').transform((text) => (text === '' ? null : Number(text)))
    .pipe(nightsField),
});
