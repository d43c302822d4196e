import type { BoardView } from '@/lib/data/arrivals';
import { openCursor } from '@/lib/data/arrivals-cursor';
import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';
import type { BoardAddress } from '@/lib/input/arrivals-query';

const PURPOSE = 'arrivals-search';

/** What was searched for is mostly a name, so an address carries it sealed. */
export const sealSearch = (text: string): string => sealForAddress(PURPOSE, text);

/** What an address says that cannot be read any more: it was altered, or cut short. */
export type BoardNotice = 'page-unreadable' | 'search-unreadable';

interface AskedBoard {
  readonly view: BoardView;
  readonly notices: readonly BoardNotice[];
}

/** What an address asks of a board: from the beginning, and without a search, where these cannot be read. */
export function boardAsked({ filters, find, at }: Pick<BoardAddress, 'filters' | 'find' | 'at'>): AskedBoard {
  const text = find === null ? '' : openFromAddress(PURPOSE, find);
  const cursor = at === null ? null : openCursor(at, filters.sort);
  return {
    view: { filters, find: text ?? '', cursor },
    notices: [...(text === null ? ['search-unreadable' as const] : []), ...(at !== null && cursor === null ? ['page-unreadable' as const] : [])],
  };
}
