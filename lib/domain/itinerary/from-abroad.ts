import type { Home } from './types';

/** The States and the islands whose people travel within the country. */
const WITHIN: readonly (string | null)[] = ['US', 'PR', 'VI', 'GU', 'MP', 'AS', null];

/** Whether the patient crosses a border; where nobody knows the country, nobody says so. */
export function isFromAbroad({ mode, country }: Home): boolean {
  return mode !== 'LOCAL' && !WITHIN.includes(country);
}
