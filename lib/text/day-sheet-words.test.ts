import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedArrival } from '@/lib/domain/arrivals/filters';
import type { TravelMode } from '@/lib/domain/itinerary/types';
import { anyArrival, ASKED_AT } from '@/tests/support/any-arrivals';
import { sheetLine } from './day-sheet-words';

const [plain] = fc.sample(anyArrival(1), { numRuns: 1, seed: 1 }) as [ListedArrival];
const goingHome = (mode: TravelMode, flightHome: string): string =>
  sheetLine({ ...plain, line: { ...plain.line, mode, flightHome } }, 'homeward', 'en', ASKED_AT).what;

test('the journey home is named by its flight, else by how they travel', () => {
  expect([goingHome('FLY', 'UA 613'), goingHome('FLY', ''), goingHome('CAR', ''), goingHome('TRAIN', '')]).toEqual(['UA 613', 'No flight', 'By car', 'By train']);
});
