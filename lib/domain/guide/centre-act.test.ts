import { expect, it } from 'vitest';
import { centreAct, type CentreReader } from './centre-act';

const VISITOR: CentreReader = { tripId: null, centreId: null, hasTrip: false };
const OWNER: CentreReader = { tripId: 'trip', centreId: 'b', hasTrip: true };
const FAMILY: CentreReader = { ...OWNER, tripId: null };
const heir = { id: 'b', name: 'B' };

it.each([
  ['OPEN', null, 'plan', 'use', null], ['UNVERIFIED', null, 'tell', 'tell', 'tell'], ['CLOSED', heir, 'successor', 'successor', 'successor'], ['CLOSED', null, null, null, null],
] as const)('a centre that is %s, successor %o', (status, successor, visitor, owner, family) => {
  expect([VISITOR, OWNER, FAMILY].map((reader) => centreAct({ id: 'a', status, successor }, reader))).toEqual([visitor, owner, family]);
});

it('the centre of one’s trip is said to be that, however it stands', () => {
  for (const status of ['OPEN', 'UNVERIFIED', 'CLOSED'] as const) expect(centreAct({ id: 'b', status, successor: null }, OWNER)).toBe('mine');
});
