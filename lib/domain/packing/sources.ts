/**
 * Where a line's fact is from. A: official text or peer-reviewed. B: a hospital's own page. Weaker ones are never shown:
 * what only they say is Mendway's own suggestion, or left out. Read on `SOURCES_READ_ON`.
 * `tells`: its very name tells of the procedure.
 */
export const PACKING_SOURCES = {
  'tsa-liquids': { grade: 'A' },
  'flight-stockings': { grade: 'A' },
  'airline-letter': { grade: 'A' },
  'rwj-list': { grade: 'B' },
  'monmouth-list': { grade: 'B', tells: true },
  'osc-list': { grade: 'B' },
  'catholic-health-list': { grade: 'B' },
  'maine-list': { grade: 'B' },
  'spine-centre-list': { grade: 'B', tells: true },
} as const satisfies Record<string, { readonly grade: 'A' | 'B'; readonly tells?: true }>;
export type PackingSourceId = keyof typeof PACKING_SOURCES;

/** Sources that readers without the medical part are not told. */
export function tellsOfProcedure(source: string | null): boolean {
  return Object.entries(PACKING_SOURCES).some(([id, about]) => id === source && 'tells' in about);
}
