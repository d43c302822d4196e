import { describe, expect, test } from 'vitest';
import { arrivalsQuery } from '@/lib/input/arrivals-query';
import { boardFrame } from './board-frame';

const NOW = new Date('2026-02-10T14:14:00Z');
const frame = (query: Record<string, string | string[]> = {}, locale: 'en' | 'es' = 'en') =>
  boardFrame({ address: arrivalsQuery.parse(query), centre: undefined, centreId: 'kips', userId: 'rosa', count: 2 }, locale, NOW);
const currentCounts = (query: Record<string, string>) => frame(query).countLinks.filter(({ isCurrent }) => isCurrent).map(({ count }) => count);

test('the head tells day and hour in New York, one period at its end', () => {
  expect(frame().lead).toBe('Tue, Feb 10, 2026, 9:14\u00a0am. New York time.');
  expect(frame({}, 'es').lead).toBe('mar, 10 de feb de 2026, 9:14\u00a0a.\u00a0m. Hora de Nueva York.');
});

describe('counts lead to all that they count', () => {
  test.each([
    [{}, ['month']],
    [{ range: 'today' }, ['today']],
    [{ assigned: 'nobody', sort: 'surgery', density: 'tight' }, ['unassigned']],
    [{ only: 'at-risk' }, ['atRisk']],
    [{ flags: 'no-escort' }, []],
    [{ find: 'sealed' }, []],
  ])('and of %j, %j is the one that is shown', (query, counts) => {
    expect(currentCounts(query)).toEqual(counts);
  });

  test('without the filters that hide some of them, in the order that was chosen', () => {
    expect(frame({ flags: 'no-escort', sort: 'patient' }).countLinks.map(({ href }) => href)).toEqual([
      '/arrivals?range=today&sort=patient', '/arrivals?range=week&sort=patient', '/arrivals?sort=patient', '/arrivals?assigned=nobody&sort=patient', '/arrivals?only=at-risk&sort=patient',
    ]);
  });
});

test('another order begins at the first page and keeps the search; the panel opens beside the same page', () => {
  const { sorts, path, openTrip, isByDay } = frame({ find: 'sealed', at: 'cursor', trip: '01a22579-2de1-710f-9371-f1cdb99767d8', needs: ['diet'] });
  expect(sorts.surgery).toEqual({ href: '/arrivals?needs=diet&sort=surgery&find=sealed', isCurrent: false });
  expect(path).toBe('/arrivals?needs=diet&find=sealed&at=cursor');
  expect({ openTrip, isByDay }).toEqual({ openTrip: '01a22579-2de1-710f-9371-f1cdb99767d8', isByDay: true });
});
