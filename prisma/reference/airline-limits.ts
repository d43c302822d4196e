const CHECKED_ON = '2026-11-22';
const TABLE_2026 = 'eatsip365.com, table of 2026';

/**
 * Largest carry-on bag, wheels included. Grade C: other people's tables, so no screen prints them as facts;
 * an administrator replaces them with what the airline's own page says.
 */
export const AIRLINE_LIMITS = [
  limit('American Airlines', 22, 14, 9, TABLE_2026),
  limit('Delta Air Lines', 22, 14, 9, TABLE_2026),
  limit('United Airlines', 22, 14, 9, TABLE_2026),
  limit('Alaska Airlines', 22, 14, 9, TABLE_2026),
  limit('Southwest Airlines', 24, 16, 10, 'reference.com, 2015'),
] as const;

function limit(airline: string, lengthIn: number, widthIn: number, depthIn: number, source: string) {
  return { airline, lengthIn, widthIn, depthIn, source, grade: 'C', checkedOn: CHECKED_ON } as const;
}
