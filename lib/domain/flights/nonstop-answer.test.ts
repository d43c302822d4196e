import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, day } from '@/tests/support/trips';
import { currentRoutes, nonstopAnswer, nonstopOrigins, routesOf } from './nonstop-answer';
import { type LiveAnswer, type LiveOffer, NEW_YORK_AIRPORTS, type NewYorkAirport, type Route, type RouteSource } from './types';

const NOW = at('2026-11-28', '12:00');
const OFF: LiveAnswer = { state: 'off' };
const MEASURED: RouteSource = { type: 'measured', from: day('2025-01-01'), until: day('2026-08-01') };
const LISTED: RouteSource = { type: 'listed', reviewedOn: day('2026-11-20'), isUnconfirmed: false };
const UNCONFIRMED: RouteSource = { ...LISTED, isUnconfirmed: true };
const CHICAGO = { airport: 'ORD', city: 'Chicago' };

const route = (carrier: string, destination: NewYorkAirport, source: RouteSource, origin = 'DEN'): Route =>
  ({ origin, destination, carrier, carrierName: `${carrier} Airlines`, source });
const offer = (carrier: string, destination: NewYorkAirport, origin = 'DEN'): LiveOffer => ({
  carrier, carrierName: `${carrier} Airlines`, flightNumber: `${carrier} 1`, origin, destination, departs: '2027-03-03T08:45', arrives: '2027-03-03T14:30',
});
const asked = (...offers: readonly LiveOffer[]): LiveAnswer => ({ state: 'asked', askedAt: NOW, offers });
const ask = (routes: readonly Route[], live: LiveAnswer = OFF, origin = 'DEN') => nonstopAnswer(origin, routes, live, NOW);
const flyers = (answer: ReturnType<typeof ask>) => (answer.state === 'unknown' ? [] : answer.flyers);

describe('the answer', () => {
  it('is unknown where no source names the airport, and never no', () => {
    expect(ask([])).toEqual({ state: 'unknown' });
    expect(ask([route('UA', 'EWR', LISTED)], OFF, 'BOI')).toEqual({ state: 'unknown' });
    expect(ask([], asked())).toEqual({ state: 'unknown' });
    expect(ask([], { state: 'could-not-ask' })).toEqual({ state: 'unknown' });
  });

  it('is yes where it was measured or seen live, and listed where only our list says so', () => {
    expect(ask([route('UA', 'EWR', MEASURED)]).state).toBe('yes');
    expect(ask([], asked(offer('UA', 'EWR'))).state).toBe('yes');
    expect(ask([route('UA', 'EWR', LISTED)]).state).toBe('listed');
    expect(ask([route('UA', 'EWR', LISTED), route('DL', 'JFK', MEASURED)]).state).toBe('yes');
  });

  it('takes the best source of each airline: live, then measured, then listed', () => {
    const all = [route('UA', 'EWR', LISTED), route('UA', 'EWR', MEASURED)];
    expect(flyers(ask(all))).toEqual([{ carrier: 'UA', carrierName: 'UA Airlines', destinations: ['EWR'], source: MEASURED }]);
    expect(flyers(ask(all, asked(offer('UA', 'EWR'))))).toMatchObject([{ source: { type: 'live', askedAt: NOW } }]);
  });

  it('never shows an airport under a source that did not name it', () => {
    const answer = ask([route('UA', 'EWR', MEASURED), route('UA', 'LGA', LISTED), route('UA', 'JFK', UNCONFIRMED)]);
    expect(flyers(answer)).toMatchObject([
      { destinations: ['EWR'], source: MEASURED }, { destinations: ['LGA'], source: LISTED }, { destinations: ['JFK'], source: UNCONFIRMED },
    ]);
  });

  it('joins airports of one kind of source under the older day', () => {
    const older: RouteSource = { type: 'measured', from: day('2024-05-01'), until: day('2026-03-01') };
    expect(flyers(ask([route('UA', 'LGA', MEASURED), route('UA', 'EWR', older)]))).toMatchObject([{ destinations: ['LGA', 'EWR'], source: { until: '2026-03-01' } }]);
    const reviewed: RouteSource = { ...UNCONFIRMED, reviewedOn: day('2026-01-05') };
    expect(flyers(ask([route('UA', 'LGA', reviewed), route('UA', 'EWR', UNCONFIRMED)]))).toMatchObject([{ source: { reviewedOn: '2026-01-05', isUnconfirmed: true } }]);
  });

  it('puts the best sources first, then airlines by name', () => {
    const routes = [route('B6', 'JFK', UNCONFIRMED), route('WN', 'LGA', LISTED), route('DL', 'JFK', LISTED), route('UA', 'EWR', MEASURED)];
    expect(flyers(ask(routes)).map(({ carrier }) => carrier)).toEqual(['UA', 'DL', 'WN', 'B6']);
  });

  it('counts only live offers from this airport', () => {
    expect(ask([], asked(offer('UA', 'EWR', 'BOI')))).toEqual({ state: 'unknown' });
  });
});

describe('a measurement that is old', () => {
  const old: RouteSource = { type: 'measured', from: day('2024-01-01'), until: day('2025-08-01') };

  it('counts for about fifteen months after its last month', () => {
    expect(nonstopAnswer('DEN', [route('UA', 'EWR', old)], OFF, at('2026-11-02', '12:00')).state).toBe('yes');
    expect(nonstopAnswer('DEN', [route('UA', 'EWR', old)], OFF, at('2026-11-03', '12:00'))).toEqual({ state: 'unknown' });
  });

  it('falls back to what our list says', () => {
    expect(ask([route('UA', 'EWR', old), route('UA', 'EWR', LISTED)])).toMatchObject({ state: 'listed', flyers: [{ source: LISTED }] });
  });
});

describe('what trip check is told', () => {
  it('is known, without a nearest airport, when somebody is certain', () => {
    expect(routesOf(ask([route('UA', 'EWR', LISTED)]), CHICAGO)).toEqual({ nonstop: 'known', nearest: null });
    expect(routesOf(ask([], asked(offer('UA', 'EWR'))), CHICAGO)).toEqual({ nonstop: 'known', nearest: null });
  });

  it('is unknown when nobody is', () => {
    expect(routesOf(ask([]), CHICAGO)).toEqual({ nonstop: 'unknown', nearest: CHICAGO });
    expect(routesOf(ask([route('UA', 'EWR', UNCONFIRMED)]), null)).toEqual({ nonstop: 'unknown', nearest: null });
  });
});

const aSource = fc.oneof(
  fc.constant(LISTED), fc.constant(UNCONFIRMED),
  fc.constantFrom('2024-02-01', '2025-09-01', '2026-08-01').map((until): RouteSource => ({ type: 'measured', from: day('2024-01-01'), until: day(until) })),
);
const aRoute = fc.record({ carrier: fc.constantFrom('UA', 'DL', 'B6'), destination: fc.constantFrom(...NEW_YORK_AIRPORTS), source: aSource, origin: fc.constantFrom('DEN', 'BOI') })
  .map(({ carrier, destination, source, origin }) => route(carrier, destination, source, origin));
const aLive: fc.Arbitrary<LiveAnswer> = fc.oneof(
  fc.constant(OFF), fc.constant<LiveAnswer>({ state: 'could-not-ask' }),
  fc.array(fc.record({ carrier: fc.constantFrom('UA', 'DL'), destination: fc.constantFrom(...NEW_YORK_AIRPORTS) }), { maxLength: 4 })
    .map((offers) => asked(...offers.map(({ carrier, destination }) => offer(carrier, destination)))),
);

it('names exactly the airlines and airports that a source of today names', () => {
  fc.assert(fc.property(fc.array(aRoute, { maxLength: 20 }), aLive, (routes, live) => {
    const answer = nonstopAnswer('DEN', routes, live, NOW);
    const said = flyers(answer).flatMap(({ carrier, destinations }) => destinations.map((to) => `${carrier} ${to}`));
    const offers = live.state === 'asked' ? live.offers : [];
    const named = [...currentRoutes(routes, NOW), ...offers].filter(({ origin }) => origin === 'DEN').map(({ carrier, destination }) => `${carrier} ${destination}`);
    expect([...said].sort()).toEqual([...new Set(named)].sort());
  }));
});

it('does not hang on the order of the routes', () => {
  fc.assert(fc.property(fc.uniqueArray(aRoute, { maxLength: 12, selector: ({ origin, carrier, destination, source }) => `${origin}${carrier}${destination}${source.type}` }), aLive, (routes, live) => {
    expect(nonstopAnswer('DEN', [...routes].reverse(), live, NOW)).toEqual(nonstopAnswer('DEN', routes, live, NOW));
  }));
});

it('tells trip check "known" of just the airports that count as origins, while nobody asks live', () => {
  fc.assert(fc.property(fc.array(aRoute, { maxLength: 20 }), (routes) => {
    const isKnown = routesOf(nonstopAnswer('DEN', routes, OFF, NOW), null).nonstop === 'known';
    expect(isKnown).toBe(nonstopOrigins(currentRoutes(routes, NOW)).has('DEN'));
  }));
});
