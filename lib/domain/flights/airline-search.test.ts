import { expect, test } from 'vitest';
import { findAirline } from './airline-search';
import { AIRLINES } from './airlines';

test.each([
  ['UA', 'UA'], [' ua ', 'UA'], ['b6', 'B6'], ['United', 'UA'], ['UNITED AIRLINES', 'UA'], ['United Airlines Inc.', 'UA'], ['delta', 'DL'], ['Jet Blue', null],
  ['jetblue', 'B6'], ['aeromexico', 'AM'], ['Swiss International Air Lines', 'LX'], ['Norse Atlantic', 'N0'], ['Norse Atlantic UK', 'Z0'], ['Air', null],
  ['Mendway Air', null], ['ZZ', null], ['', null], ['   ', null],
])('%j is %s', (text, code) => {
  expect(findAirline(text)?.code ?? null).toBe(code);
});

test('every airline is found by its code and by its name', () => {
  for (const airline of AIRLINES) {
    expect(findAirline(airline.code)).toBe(airline);
    expect(findAirline(airline.name)).toBe(airline);
  }
});
