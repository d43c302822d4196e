import { z } from 'zod';
import { parseDay } from '@/lib/domain/calendar/days';
import { ITEM_KINDS } from '@/lib/domain/itinerary/types';

const known = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);
const day = z.string().refine((text) => parseDay(text) !== null).optional().catch(undefined);

/** What a link to an empty form may fill in beforehand; anything odd is left out, but the kind must be one. */
export const newItemForm = z
  .object({
    kind: z.enum(ITEM_KINDS),
    purpose: known(/^[A-Z_]{3,20}$/),
    direction: known(/^[A-Z_]{3,20}$/),
    state: known(/^(ASKED|BOOKED)$/),
    back: known(/^(flights|appointments)$/),
    day,
    fromDay: day,
    untilDay: day,
  })
  .transform(({ kind, back, ...initial }) => ({ kind, back, initial: withoutGaps(initial) }));

function withoutGaps(initial: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(initial).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
