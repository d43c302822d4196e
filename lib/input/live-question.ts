import { z } from 'zod';
import { dayField } from './fields';

const airportField = z.string().trim().regex(/^[A-Z]{3}$/, 'unknown-airport');

/** From which airport, on which day: all that a live search is told. */
export const liveQuestion = z.object({ origin: airportField, day: dayField });

export type LiveQuestion = z.output<typeof liveQuestion>;

/** As it stands in an address: `DEN.2027-03-03`. */
export const writeLiveQuestion = ({ origin, day }: LiveQuestion): string => `${origin}.${day}`;

export function readLiveQuestion(text: unknown): LiveQuestion | null {
  const [origin, day] = typeof text === 'string' ? text.split('.') : [];
  return liveQuestion.safeParse({ origin, day }).data ?? null;
}
