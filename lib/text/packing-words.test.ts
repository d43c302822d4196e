import { expect, it } from 'vitest';
import { packedBag, UNITED } from '@/tests/support/packing';
import { carryOnFit } from '@/lib/domain/packing/carry-on-fit';
import { fitWords, limitWords } from './packing-words';

const SIZE = { lengthIn: 22, widthIn: 14, depthIn: 9 };
const words = (lengthIn: number) => fitWords(carryOnFit(packedBag({ size: { ...SIZE, lengthIn } }), UNITED), UNITED, 'us', 'en');

it('a limit that is not from the airline itself says so, and is never told as what the airline does', () => {
  expect(limitWords(UNITED, 'us', 'en')).toBe('United Airlines: 22 × 14 × 9 in. From a table, read Sun, Nov 22, 2026 (not the airline’s own page). Ask the airline.');
  expect(limitWords({ ...UNITED, source: 'united.com', grade: 'B' }, 'us', 'en')).not.toContain('not the airline');
  expect(limitWords(UNITED, 'us', 'es')).toContain('no es la página de la aerolínea');
  expect(words(22)).toBe('It fits the limit that we have for United Airlines.');
  expect(words(24)).toBe('Over the limit that we have for United Airlines: 2 in too long.');
});
