import { z } from 'zod';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import { BOARD_SORTS } from '@/lib/domain/arrivals/filters';

const PURPOSE = 'arrivals-page';
const LONGEST = 2_000;

const KEYS = { lands: z.iso.datetime(), surgery: z.iso.date(), patient: z.string().max(240) } as const;

const shape = z.object({ sort: z.enum(BOARD_SORTS), way: z.enum(['after', 'before']), key: z.string(), tripId: z.uuid() })
  .refine(({ sort, key }) => KEYS[sort].safeParse(key).success);

/** The lines after one, or before it, in the order of a sort. */
export type PageCursor = Readonly<z.infer<typeof shape>>;

/** As an address carries it: sealed, because the key may be a name. */
export const sealCursor = (cursor: PageCursor): string => sealForAddress(PURPOSE, JSON.stringify(cursor));

/** Null when it was altered, or belongs to another sort. */
export function openCursor(sealed: string, sort: PageCursor['sort']): PageCursor | null {
  const carried = sealed.length > LONGEST ? null : openFromAddress(PURPOSE, sealed);
  if (carried === null) return null;
  const parsed = shape.safeParse(JSON.parse(carried));
  return parsed.success && parsed.data.sort === sort ? parsed.data : null;
}
