import type { HistoryEntry, TripParts } from '@/lib/domain/history/types';
import type { Prisma } from './generated/client';

/** What an entry of the history is read from. */
export const CHANGE_SHAPE = { include: { undoneBy: { select: { id: true } } } } as const;

type ChangeRow = Prisma.ChangeGetPayload<typeof CHANGE_SHAPE>;

/** As it was before it was stored: in JSON moments are text, and all of ours are named `…At`. */
function revived(parts: Prisma.JsonValue): TripParts {
  const revive = (name: string, value: unknown) => (name.endsWith('At') && typeof value === 'string' ? new Date(value) : value);
  return JSON.parse(JSON.stringify(parts), revive) as TripParts;
}

/** Until 28 November 2026 the history kept `quietDays` in place of the whole profile. */
const isWhole = (before: Prisma.JsonValue): boolean => before !== null && typeof before === 'object' && !('quietDays' in before);

export function entryOf({ id, version, deed, actorId, actorName, byCentre, madeAt, undoesId, undoneBy, before, after }: ChangeRow): HistoryEntry {
  const about = { id, version, deed, actorId, actorName, byCentre, madeAt, undoesId };
  return { ...about, isUndone: undoneBy !== null, isWhole: isWhole(before), before: revived(before), after: revived(after) };
}
