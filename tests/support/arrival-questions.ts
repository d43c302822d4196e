import type { DeskAccess } from '@/lib/data/open-desk';
import { arrivalsPage, arrivalsOf, boardCounts, boardNews, type BoardView, loadBoard, needingSomeone } from '@/lib/data/arrivals';
import { BOARD_ONLY, BOARD_RANGES, type BoardFilters, DEFAULT_FILTERS, READINESS } from '@/lib/domain/arrivals/filters';
import { ARRIVAL_NEEDS } from '@/lib/domain/arrivals/needs';
import { ARRIVAL_FLAGS } from '@/lib/domain/arrivals/types';
import { addDays } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';

type Access = DeskAccess<'see-arrivals'>;

/** What is asked of many arrivals, by name: of the bench, whose figures it tells, and of the test of plans. */
export interface Question {
  readonly name: string;
  readonly ask: (access: Access, now: Date) => Promise<unknown>;
}

const viewOf = (filters: Partial<BoardFilters>, find = ''): BoardView => ({ filters: { ...DEFAULT_FILTERS, ...filters }, find, cursor: null });
const page = (name: string, filters: Partial<BoardFilters>, find = ''): Question => ({ name, ask: (access, now) => arrivalsPage(access, viewOf(filters, find), now) });

const PAGES = 20;

/** The twentieth page of all days ahead, by the way that a reader goes there; then that page alone is what is asked. */
export async function twentiethPage(access: Access, now: Date): Promise<Question> {
  let view = viewOf({ range: 'ahead' });
  for (let number = 1; number < PAGES; number += 1) {
    const { after } = await arrivalsPage(access, view, now);
    view = { ...view, cursor: after ?? view.cursor };
  }
  return { name: `page ${PAGES}, all days ahead`, ask: (by, at) => arrivalsPage(by, view, at) };
}

export const FIRST_PAGE = page('first page', {});

export const WHOLE_BOARD: Question = { name: 'first page with counts, strip, staff and saved filters, in one statement', ask: (access, now) => loadBoard(access, viewOf({}), now) };

export const COUNTS: Question = { name: 'counts', ask: boardCounts };

const colleague = { userId: '00000000-0000-7000-8000-fffffffff001' };
const lastMonth = (now: Date) => ({ from: addDays(dayIn(NEW_YORK, now), -30), to: dayIn(NEW_YORK, now) });

export const QUESTIONS: readonly Question[] = [
  ...BOARD_RANGES.filter((range) => range !== DEFAULT_FILTERS.range).map((range) => page(`range: ${range}`, { range })),
  { name: 'range: days of last month', ask: (access, now) => arrivalsPage(access, viewOf({ range: lastMonth(now) }), now) },
  page('assigned: me', { assigned: 'me' }), page('assigned: nobody', { assigned: 'nobody' }), page('assigned: a colleague', { assigned: colleague }),
  page('assigned: me, all days ahead', { assigned: 'me', range: 'ahead' }),
  ...ARRIVAL_NEEDS.map((need) => page(`needs: ${need}`, { needs: [need] })),
  ...(['no-escort', 'on-hold', 'nothing-booked'] as const).map((flag) => page(`flag: ${flag}`, { flags: [flag] })),
  page('flag that none has, all days ahead', { flags: ['nothing-booked'], range: 'ahead' }),
  page('every flag', { flags: ARRIVAL_FLAGS }),
  ...READINESS.map((readiness) => page(`readiness: ${readiness}`, { readiness })),
  ...BOARD_ONLY.map((one) => page(`only: ${one}`, { only: [one] })),
  page('awaits, all days ahead', { only: ['awaits'], range: 'ahead' }),
  page('many filters at once', { assigned: 'nobody', needs: ['wheelchair', 'diet'], flags: ['no-escort'], readiness: 'to-fix', only: ['at-risk'], range: 'ahead' }),
  ...(['surgery', 'patient'] as const).map((sort) => page(`sort: ${sort}`, { sort })),
  ...(['surgery', 'patient'] as const).map((sort) => page(`sort: ${sort}, all days ahead`, { sort, range: 'ahead' })),
  page('in New York now, by patient', { range: 'here', sort: 'patient' }),
  page('search: a full name', {}, 'Odessa Okafor C'), page('search: a common first name', {}, 'maria'), page('search: a last name', {}, 'Núñez'),
  page('search: a flight', {}, 'UA 1408'), page('search: two letters', {}, 'ch'), page('search: nobody', {}, 'Zacharias Quux'),
  page('search: by patient', { sort: 'patient' }, 'calloway'),
  { name: 'strip', ask: needingSomeone },
  { name: 'news of three lines', ask: async (access, now) => boardNews(access, await someTrips(access, now), now) },
  { name: 'three lines by id', ask: async (access, now) => arrivalsOf(access, await someTrips(access, now)) },
];

const someTrips = async (access: Access, now: Date): Promise<readonly string[]> =>
  (await arrivalsPage(access, viewOf({}), now, 3)).lines.map(({ tripId }) => tripId);
