import type { BoardCounts } from '@/lib/domain/arrivals/board';
import { BOARD_SORTS, type BoardFilters, type BoardSort, DEFAULT_FILTERS } from '@/lib/domain/arrivals/filters';
import type { Instant } from '@/lib/domain/calendar/types';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { arrivalsPath, type BoardAddress, filtersAsText } from '@/lib/input/arrivals-query';
import { boardLabels } from '@/lib/text/board-words';
import { rangeWords } from '@/lib/text/filter-words';
import { formatDayWithYear, formatTime } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';
import { sentencesOf } from '@/lib/text/translator';
import type { BoardFrame } from './board';
import type { CountLink } from './counts';

interface FramedBoard {
  readonly address: BoardAddress;
  /** For addresses of this desk; nothing where the person has no other. */
  readonly centre: string | undefined;
  readonly centreId: string;
  readonly userId: string;
  /** How many lines are on this page. */
  readonly count: number;
}

/** The words and addresses around the lines of a board. */
export function boardFrame({ address, centre, centreId, userId, count }: FramedBoard, locale: Locale, now: Instant): BoardFrame {
  const { say } = sentencesOf(locale, 'arrivals');
  const { filters, density, find, at, trip } = address;
  const day = formatDayWithYear(dayIn(NEW_YORK, now), locale);
  return {
    title: say('title'),
    lead: say('lead', { day, time: formatTime(now, NEW_YORK, locale) }).replace('..', '.'),
    labels: boardLabels(locale),
    countsLabel: say('counts.label'),
    countLinks: countLinks(address, centre, locale),
    moreHref: arrivalsPath({ centre, density, filters: { ...DEFAULT_FILTERS, range: 'ahead', only: ['needs-someone'], sort: 'surgery' } }),
    caption: say('caption', { days: rangeWords(filters.range, locale), count }),
    sorts: sortLinks(address, centre),
    isByDay: filters.sort === 'lands', openTrip: trip, path: arrivalsPath({ centre, filters, density, find, at }), centreId, userId,
  };
}

function sortLinks({ filters, density, find }: BoardAddress, centre: string | undefined): BoardFrame['sorts'] {
  const link = (sort: BoardSort) => ({ href: arrivalsPath({ centre, filters: { ...filters, sort }, density, find }), isCurrent: sort === filters.sort });
  const [lands, surgery, patient] = BOARD_SORTS;
  return { lands: link(lands), surgery: link(surgery), patient: link(patient) };
}

/** Counts are of all arrivals, so each leads to all that it counts. */
const COUNTED: Readonly<Record<keyof BoardCounts, Partial<BoardFilters>>> = {
  today: { range: 'today' }, week: { range: 'week' }, month: { range: 'month' }, unassigned: { assigned: 'nobody' }, atRisk: { only: ['at-risk'] },
};

const COUNTS = ['today', 'week', 'month', 'unassigned', 'atRisk'] as const;

function countLinks({ filters, density, find }: BoardAddress, centre: string | undefined, locale: Locale): readonly CountLink[] {
  const { say } = sentencesOf(locale, 'arrivals');
  return COUNTS.map((count) => {
    const counted: BoardFilters = { ...DEFAULT_FILTERS, ...COUNTED[count], sort: filters.sort };
    const isCurrent = find === null && filtersAsText(counted) === filtersAsText(filters);
    return { count, words: say(`counts.${count}`), href: arrivalsPath({ centre, filters: counted, density }), isCurrent };
  });
}
