import { z } from 'zod';
import {
  type Assigned, BOARD_ONLY, BOARD_RANGES, BOARD_SORTS, type BoardFilters, type BoardRange, type DaysAsked, DEFAULT_FILTERS, inCanonicalOrder, READINESS,
} from '@/lib/domain/arrivals/filters';
import { ARRIVAL_NEEDS } from '@/lib/domain/arrivals/needs';
import { ARRIVAL_FLAGS } from '@/lib/domain/arrivals/types';
import { asked, dayField } from './fields';

export const DENSITIES = ['roomy', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the address of a board says. Search and page are sealed: `find` holds a name, `at` may. */
export interface BoardAddress {
  readonly centre: string | null;
  /** Whose side panel is open. */
  readonly trip: string | null;
  readonly filters: BoardFilters;
  readonly density: Density;
  readonly find: string | null;
  readonly at: string | null;
  /** Days the wrong way round, as they were asked for: said beside their fields, which keep them. */
  readonly wrongDays: DaysAsked | null;
}

/** In place of one of `BOARD_RANGES`: the days of `from` and `to`. */
export const DAYS_RANGE = 'days';
const RANGES = [...BOARD_RANGES, DAYS_RANGE] as const;
const ASSIGNED = ['all', 'me', 'nobody'] as const;
const LONGEST_SEALED = 2_000;

/** Those of the words that exist. */
const wordsOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.union([z.string(), z.array(z.string())]).nullish().catch(null)
    .transform((value) => words.filter((word): word is T[number] => [value ?? []].flat().includes(word)));

const sealed = asked(z.string().min(1).max(LONGEST_SEALED));

const address = z.object({
  centre: asked(z.string().min(1).max(100)),
  trip: asked(z.uuid()),
  range: asked(z.enum(RANGES)),
  from: asked(dayField),
  to: asked(dayField),
  assigned: asked(z.enum(ASSIGNED).or(z.uuid().toLowerCase())),
  needs: wordsOf(ARRIVAL_NEEDS),
  flags: wordsOf(ARRIVAL_FLAGS),
  readiness: asked(z.enum(READINESS)),
  only: wordsOf(BOARD_ONLY),
  sort: asked(z.enum(BOARD_SORTS)),
  density: asked(z.enum(DENSITIES)),
  find: sealed,
  at: sealed,
});

type Asked = z.infer<typeof address>;

/** Never fails: of what no board has, nothing was asked. */
export const arrivalsQuery = address.catch(address.parse({})).transform((said): BoardAddress => {
  const days = daysAsked(said);
  const wrongDays = days && days.from > days.to ? days : null;
  const filters = filtersOf(said, wrongDays ? null : days);
  const { centre, trip, density, find, at } = said;
  return { centre, trip, filters, density: density ?? 'roomy', find, at, wrongDays };
});

/** One of the two days alone is that day. Days that stand beside another range are left over in their fields. */
function daysAsked({ range, from, to }: Asked): DaysAsked | null {
  const [first, last] = [from ?? to, to ?? from];
  return first && last && (range === null || range === DAYS_RANGE) ? { from: first, to: last } : null;
}

function filtersOf({ range, assigned, needs, flags, readiness, only, sort }: Asked, days: DaysAsked | null): BoardFilters {
  const named: BoardRange | null = range === DAYS_RANGE ? null : range;
  return {
    range: days ?? named ?? DEFAULT_FILTERS.range, assigned: assigned === null ? DEFAULT_FILTERS.assigned : assignedOf(assigned),
    needs, flags, readiness, only, sort: sort ?? DEFAULT_FILTERS.sort,
  };
}

const assignedOf = (said: string): Assigned => ASSIGNED.find((word) => word === said) ?? { userId: said };

type Params = readonly (readonly [string, string])[];

/** Filters as an address has them, in canonical order; what is the default is left out. */
function filterParams(filters: BoardFilters): Params {
  const { range, assigned, needs, flags, readiness, only, sort } = inCanonicalOrder(filters);
  return [
    ...rangeParams(range),
    ...unless(DEFAULT_FILTERS.assigned, 'assigned', typeof assigned === 'object' ? assigned.userId : assigned),
    ...needs.map((need) => ['needs', need] as const),
    ...flags.map((flag) => ['flags', flag] as const),
    ...(readiness ? [['readiness', readiness] as const] : []),
    ...only.map((one) => ['only', one] as const),
    ...unless(DEFAULT_FILTERS.sort, 'sort', sort),
  ];
}

const rangeParams = (range: BoardRange): Params =>
  typeof range === 'object' ? [['range', DAYS_RANGE], ['from', range.from], ['to', range.to]] : unless(DEFAULT_FILTERS.range, 'range', range);

const unless = (usual: unknown, name: string, value: string): Params => (value === usual ? [] : [[name, value]]);

/** What an address or a part of one asks for: `range=week&needs=diet`. */
export function addressInText(query: string): BoardAddress {
  const params = new URLSearchParams(query);
  return arrivalsQuery.parse(Object.fromEntries([...params.keys()].map((name) => [name, oneOrAll(params.getAll(name))])));
}

const oneOrAll = (values: readonly string[]): string | readonly string[] => (values.length === 1 ? values.join('') : values);

/** The filters of a saved one. */
export const filtersInText = (query: string): BoardFilters => addressInText(query).filters;

/** How saved filters are kept. */
export const filtersAsText = (filters: BoardFilters): string => paramsText(filterParams(filters));

const paramsText = (params: Params): string => new URLSearchParams(params.map(([name, value]) => [name, value])).toString();

/** All that an address of a board may say beside its filters; `find` and `at` sealed. */
export type BoardPlace = Partial<Pick<BoardAddress, 'centre' | 'trip' | 'filters' | 'density' | 'find' | 'at'>>;

/** The address of a board. */
export const arrivalsPath = (place: BoardPlace): string => pathWith('/arrivals', placeParams(place));

export const FILTERS_DONE = ['saved', 'removed'] as const;
export type FiltersDone = (typeof FILTERS_DONE)[number];

/** Of the screen that keeps filters, with those that the board beside it shows. */
export const filtersPath = (place: Pick<BoardPlace, 'centre' | 'filters'>, done?: FiltersDone): string =>
  pathWith('/arrivals/filters', [...placeParams(place), ...(done ? [['done', done] as const] : [])]);

export const filtersQuery = z.object({ done: asked(z.enum(FILTERS_DONE)) });

function placeParams({ centre, trip, filters = DEFAULT_FILTERS, density, find, at }: BoardPlace): Params {
  const rest = [['find', find], ['density', density === 'roomy' ? null : density], ['at', at], ['trip', trip]] as const;
  return [...said([['centre', centre]]), ...filterParams(filters), ...said(rest)];
}

const said = (params: readonly (readonly [string, string | null | undefined])[]): Params =>
  params.flatMap(([name, value]) => (value ? [[name, value] as const] : []));

function pathWith(path: string, params: Params): string {
  const text = paramsText(params);
  return `${path}${text && `?${text}`}`;
}
