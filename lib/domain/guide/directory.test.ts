import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { CENTRE_GROUPS, centresOf, countGroups, findCentres } from './directory';

const TODAY = day('2027-03-01');

const centre = (name: string, change: Partial<Parameters<typeof findCentres>[0][number]> = {}) =>
  ({ name, alsoKnownAs: [], address: '', borough: '', status: 'OPEN', closedOn: null, ...change }) as const;

const CENTRES = [
  centre('NYU Langone Orthopedic Hospital', { alsoKnownAs: ['Hospital for Joint Diseases', 'HJD'], address: '301 East 17th Street', borough: 'Manhattan' }),
  centre('Mount Sinai Spine'),
  centre('Beth Israel', { status: 'CLOSED', closedOn: day('2025-04-09') }),
  centre('Soon gone', { status: 'CLOSED', closedOn: day('2027-06-01') }),
  centre('New York Neck & Back Center', { status: 'UNVERIFIED' }),
];

const found = (text: string) => findCentres(CENTRES, text).map(({ name }) => name);

describe('a centre is found', () => {
  it.each([
    ['langone', 'NYU Langone Orthopedic Hospital'], ['HJD', 'NYU Langone Orthopedic Hospital'], ['joint dis', 'NYU Langone Orthopedic Hospital'],
    ['17th', 'NYU Langone Orthopedic Hospital'], ['manhattan', 'NYU Langone Orthopedic Hospital'], ['Mt. Sinai', 'Mount Sinai Spine'],
    ['  béth ISRAEL ', 'Beth Israel'], ['neck back', 'New York Neck & Back Center'],
  ])('by “%s”', (text, name) => expect(found(text)).toEqual([name]));

  it('by every beginning of its words, in any order; by nothing else', () => {
    expect(found('back neck')).toEqual(['New York Neck & Back Center']);
    expect(found('angone')).toEqual([]);
    expect(found('dentist')).toEqual([]);
  });

  it('in the order of the list, and all of them where nothing was typed', () => {
    expect(found(' ')).toEqual(CENTRES.map(({ name }) => name));
    expect(found('&')).toEqual(CENTRES.map(({ name }) => name));
  });

  it('by any text at all without a fault', () => {
    fc.assert(fc.property(fc.string(), (text) => findCentres(CENTRES, text).length <= CENTRES.length));
  });
});

it('each centre stands in one group, and one that is about to close among the open ones', () => {
  expect(centresOf(CENTRES, 'open', TODAY).map(({ name }) => name)).toEqual(['NYU Langone Orthopedic Hospital', 'Mount Sinai Spine', 'Soon gone']);
  expect(countGroups(CENTRES, TODAY).map(({ group, count }) => `${group} ${count}`)).toEqual(['all 5', 'open 3', 'closed 1', 'unverified 1']);
  const rest = CENTRE_GROUPS.filter((group) => group !== 'all').flatMap((group) => centresOf(CENTRES, group, TODAY));
  expect(new Set(rest)).toEqual(new Set(CENTRES));
});
