import type { Problem } from '../problem';

// "Midnight" is the start of a day or its end: one person stops eating a day later than another.
const ENGLISH = /(?:\b12(?::00)?\s*)?\bmidnight\b/giu;
// The last dot of "p. m." ends its sentence too.
const SPANISH = /(?:\blas\s+12(?::00)?\s+de\s+)?(?:\bla\s+)?\bmedia\s?noche\b\.?/giu;

/** The text with the last minute of the day in the place of each midnight; null when it names none. */
export function withoutMidnight(text: string): string | null {
  const clear = text.replace(ENGLISH, '11:59 pm').replace(SPANISH, 'las 11:59 p. m.');
  return clear === text ? null : clear;
}

/** What is wrong with a centre's own words, by field, with the clear ones as a choice. */
export function midnightProblems(words: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(words).flatMap(([field, text]) => {
    const value = withoutMidnight(text);
    return value === null ? [] : [{ field, code: 'names-midnight', choices: [{ name: field, value, code: 'write-last-minute' }] }];
  });
}
