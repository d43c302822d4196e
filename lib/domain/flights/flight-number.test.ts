import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFlightNumber } from './flight-number';

test.each([
  ['1408', null, '1408'], [' 12 ', null, '12'], ['12a', null, '12A'], ['0012', null, '12'], ['UA 1408', 'UA', '1408'], ['ua1408', 'UA', '1408'],
  ['B6 12', 'B6', '12'], ['B612', 'B6', '12'], ['9W-123', '9W', '123'], ['UA  0007', 'UA', '7'],
])('%j is a flight number', (text, airline, number) => {
  expect(readFlightNumber(text)).toEqual({ airline, number });
});

test.each(['hello', '', '0', '12345', 'UA', 'UA 12345', 'UAL 1408', '12 34', 'UA-', '-3', '१२', '12AB', 'United 12'])('%j is none', (text) => {
  expect(readFlightNumber(text)).toBeNull();
});

test('what is read is read again the same', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), (text) => {
    const read = readFlightNumber(text);
    if (read) expect(readFlightNumber(`${read.airline ?? ''} ${read.number}`)).toEqual(read);
  }));
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
    expect(readFlightNumber(`UA ${number}`)).toEqual({ airline: 'UA', number: String(number) });
  }));
});
