import type { Day, Instant } from '../calendar/types';

export const NEW_YORK_AIRPORTS = ['JFK', 'LGA', 'EWR'] as const;
export type NewYorkAirport = (typeof NEW_YORK_AIRPORTS)[number];

/** Who says that an airline flies non-stop, and as of when. */
export type RouteSource =
  /** US DOT T-100: `from` and `until` are the first days of the first and last month with a flight. */
  | { readonly type: 'measured'; readonly from: Day; readonly until: Day }
  /** Our own list. */
  | { readonly type: 'listed'; readonly reviewedOn: Day; readonly isUnconfirmed: boolean }
  | { readonly type: 'live'; readonly askedAt: Instant };

/** A scheduled non-stop service from an airport to one of New York's. */
export interface Route {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  /** The airline's IATA code. */
  readonly carrier: string;
  readonly carrierName: string;
  readonly source: RouteSource;
}

/** One airline's non-stops from home, by its best source: live before measured before listed. */
export interface NonstopFlyer {
  readonly carrier: string;
  readonly carrierName: string;
  readonly destinations: readonly NewYorkAirport[];
  readonly source: RouteSource;
}

/** There is no "no": what no source tells is unknown. */
export type NonstopAnswer =
  | { readonly state: 'yes' | 'listed'; readonly flyers: readonly NonstopFlyer[] }
  | { readonly state: 'unknown' };

/** One non-stop offer of the live search. Times are what the source gave; nothing else is ever shown of it. */
export interface LiveOffer {
  readonly carrier: string;
  readonly carrierName: string;
  readonly flightNumber: string;
  readonly origin: string;
  readonly destination: NewYorkAirport;
  /** Local clock times, `2027-03-03T08:45`. */
  readonly departs: string;
  readonly arrives: string;
}

export type LiveAnswer =
  | { readonly state: 'asked'; readonly askedAt: Instant; readonly offers: readonly LiveOffer[] }
  /** No token is set: nobody asks. */
  | { readonly state: 'off' }
  | { readonly state: 'could-not-ask' };
