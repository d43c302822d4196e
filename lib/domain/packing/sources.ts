/**
 * Where a line's fact is from. A: official text or peer-reviewed. B: a hospital's own page. Weaker ones are never shown:
 * what only they say is Mendway's own suggestion, or left out. Read on `SOURCES_READ_ON`.
 */
export const PACKING_SOURCES = {
  'tsa-liquids': { grade: 'A' },
  'flight-stockings': { grade: 'A' },
  'airline-letter': { grade: 'A' },
  'rwj-list': { grade: 'B' },
  'monmouth-list': { grade: 'B' },
  'osc-list': { grade: 'B' },
  'catholic-health-list': { grade: 'B' },
  'maine-list': { grade: 'B' },
  'spine-centre-list': { grade: 'B' },
} as const satisfies Record<string, { readonly grade: 'A' | 'B' }>;
export type PackingSourceId = keyof typeof PACKING_SOURCES;
