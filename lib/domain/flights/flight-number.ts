export interface FlightNumber {
  /** The airline's code when it was typed along: "UA 1408". */
  readonly airline: string | null;
  readonly number: string;
}

/** One to four digits, and a letter where an airline flies twice under one number. Airlines' codes have a letter. */
const NUMBER = /^(?:([A-Z][A-Z0-9]|[0-9][A-Z])[\s-]*)?0*([1-9]\d{0,3}[A-Z]?)$/;

/** "1408", "UA 1408", "ua1408": with or without the airline; null when it is no flight number. */
export function readFlightNumber(text: string): FlightNumber | null {
  const tidy = text.trim().toUpperCase();
  const [, airline, number] = /^\d+[A-Z]?$/.test(tidy) ? [tidy, undefined, plainNumber(tidy)] : (NUMBER.exec(tidy) ?? []);
  return number === undefined ? null : { airline: airline ?? null, number };
}

/** Without an airline in front, or "3A12" would be one. */
const plainNumber = (tidy: string): string | undefined => /^0*([1-9]\d{0,3}[A-Z]?)$/.exec(tidy)?.[1];
