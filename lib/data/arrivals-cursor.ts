import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import type { PageCursor } from '@/lib/domain/arrivals/board';
import type { BoardSort } from '@/lib/domain/arrivals/filters';
import { pageCursor } from '@/lib/input/page-cursor';

const PURPOSE = 'arrivals-page';
const LONGEST = 2_000;

/** As an address carries it: sealed, because the key may be a name. */
export const sealCursor = (cursor: PageCursor): string => sealForAddress(PURPOSE, JSON.stringify(cursor));

/** Null when it was altered, or belongs to another sort. */
export function openCursor(sealed: string, sort: BoardSort): PageCursor | null {
  const carried = sealed.length > LONGEST ? null : openFromAddress(PURPOSE, sealed);
  if (carried === null) return null;
  const parsed = pageCursor.safeParse(JSON.parse(carried));
  return parsed.success && parsed.data.sort === sort ? parsed.data : null;
}
