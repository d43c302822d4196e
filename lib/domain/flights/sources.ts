/** What the flight's facts stand on. A: official text or peer-reviewed. B: a clinic's or surgeon's own page. Read on `SOURCES_READ_ON`. */
export const FLIGHT_SOURCES = {
  /** CDC Yellow Book: travel of over four hours doubles the risk of a clot. */
  'long-flight': { grade: 'A' },
  /** NIHR Signal 2016: stockings on flights of four hours or more. */
  stockings: { grade: 'A' },
  /** Spine clinics: 30 to 45 minutes in one position at first. */
  sitting: { grade: 'B' },
  /** A spine clinic: 20 minutes in a car at most in the first week. */
  riding: { grade: 'B' },
  /** 14 CFR 382.23(b). */
  'airline-letter': { grade: 'A' },
} as const satisfies Record<string, { readonly grade: 'A' | 'B' }>;
export type FlightSourceId = keyof typeof FLIGHT_SOURCES;
