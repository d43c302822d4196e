import type { HistoryEntry, TripParts } from '@/lib/domain/history/types';
import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';

/** What an entry of the history is read from. */
export const CHANGE_SHAPE = { include: { undoneBy: { select: { id: true } } } } as const;

type ChangeRow = Prisma.ChangeGetPayload<typeof CHANGE_SHAPE>;

/** One side of a change, as the history keeps it: it tells of notes, reasons and the procedure, and so is encrypted. */
export const storedParts = (side: 'before' | 'after', changeId: string, parts: TripParts): string => sealValue(JSON.stringify(parts), sealedPlace(`Change.${side}`, changeId));

/** Changes from before they were sealed stay readable until `sealPlainRows` has passed. */
const openedParts = (side: 'before' | 'after', changeId: string, kept: Prisma.JsonValue): Prisma.JsonValue =>
  typeof kept === 'string' ? (JSON.parse(openValue(kept, sealedPlace(`Change.${side}`, changeId))) as Prisma.JsonValue) : kept;

/** As it was before it was stored: in JSON moments are text, and all of ours are named `…At`. */
function revived(parts: Prisma.JsonValue): TripParts {
  const revive = (name: string, value: unknown) => (name.endsWith('At') && typeof value === 'string' ? new Date(value) : value);
  return JSON.parse(JSON.stringify(parts), revive) as TripParts;
}

/** Until 28 November 2026 the history kept `quietDays` in place of the whole profile. */
const isWhole = (before: Prisma.JsonValue): boolean => before !== null && typeof before === 'object' && !('quietDays' in before);

export function entryOf({ id, version, deed, actorId, actorName, byCentre, madeAt, undoesId, undoneBy, ...row }: ChangeRow): HistoryEntry {
  const [before, after] = [openedParts('before', id, row.before), openedParts('after', id, row.after)];
  const about = { id, version, deed, actorId, actorName, byCentre, madeAt, undoesId };
  return { ...about, isUndone: undoneBy !== null, isWhole: isWhole(before), before: revived(before), after: revived(after) };
}
