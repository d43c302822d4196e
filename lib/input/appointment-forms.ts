import { z } from 'zod';
import { TURNS } from '@/lib/domain/calendar/zones';
import { PLACES } from '@/lib/domain/itinerary/types';
import { dayField, lineField, oneOf, optional, optionalLine, timeField, versionField, wholeNumber } from './fields';

const PURPOSES = ['PRE_OP', 'FOLLOW_UP', 'CONSULTATION', 'TEST', 'OTHER'] as const;

/** Which appointment: one of the trip by its id, or what is not on it yet by what it is for. */
const about = z.string('required-choice').min(1, 'required-choice').refine((named) => PURPOSES.some((one) => one === named) || z.uuid().safeParse(named).success, 'unknown-choice')
  .transform((named) => {
    const purpose = PURPOSES.find((one) => one === named) ?? null;
    return { itemId: purpose ? null : named, purpose: purpose === 'OTHER' ? null : purpose };
  });

export type About = z.infer<typeof about>;

/** `version`: that of the trip which the form showed; empty where there is no item yet. */
const asked = z.object({ about, version: optional(versionField) });

/** "It is booked": a time on New York's clocks. */
export const bookedForm = asked.extend({
  title: lineField(120),
  day: dayField,
  time: timeField,
  timeTurn: optional(oneOf(TURNS)),
  minutes: wholeNumber(5, 12 * 60),
  place: z.string('required-choice').min(1, 'required-choice').pipe(oneOf(PLACES)),
  note: lineField(300),
});

/** "They call me back": all of it as far as they said it. */
export const callBackForm = asked.extend({
  who: optionalLine(80),
  callBackOn: optional(dayField),
  day: optional(dayField),
  said: optionalLine(300),
});

/** Who answered and what they said, as it is kept. */
export const keptAnswer = z.object({ who: z.string(), note: z.string() });

export const nobodyForm = asked;

/** The number that one found for it. */
export const numberForm = z.object({ itemId: z.uuid(), version: versionField, phone: lineField(40).min(3, 'required') });

/** What a link to one of these forms names; null where it names nothing that they know. */
export function namedIn(query: Readonly<Record<string, unknown>>): About | null {
  const named = about.safeParse(query.about);
  return named.success ? named.data : null;
}
