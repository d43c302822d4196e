import type { StaffName } from '@/lib/domain/arrivals/board';
import { type Assigned, type BoardFilters, type BoardRange, inCanonicalOrder } from '@/lib/domain/arrivals/filters';
import { addDays } from '@/lib/domain/calendar/days';
import { formatDaySpan, listed } from './format';
import type { Locale } from './locale';
import { sentencesOf } from './translator';

/** What filters ask for, one thing after another: "Next 30 days", "Needs: Wheelchair". Who is not in `staff` has left. */
export function filterWords(filters: BoardFilters, staff: readonly StaffName[], locale: Locale): readonly string[] {
  const { range, assigned, needs, flags, readiness, only, sort } = inCanonicalOrder(filters);
  const { say } = sentencesOf(locale, 'arrivalFilters');
  const told = (what: string, which: readonly string[]) => (which.length > 0 ? [say('told', { what: say(what), which: listed(which, locale) })] : []);
  return [
    rangeWords(range, locale),
    ...told('assigned', assigned === 'all' ? [] : [assignedWords(assigned, staff, locale)]),
    ...told('needs', needs.map((need) => say(`needsOf.${need}`))),
    ...told('flags', flags.map((flag) => sentencesOf(locale, 'arrivals').say(`flags.${flag}`))),
    ...told('readiness', readiness ? [say(`readinessOf.${readiness}`)] : []),
    ...told('only', only.map((one) => say(`onlyOf.${one}`))),
    ...told('sort', sort === 'lands' ? [] : [say(`sorts.${sort}`)]),
  ];
}

/** "Next 30 days", "Tue, Mar 3 – Thu, Mar 19" */
export function rangeWords(range: BoardRange, locale: Locale): string {
  if (typeof range === 'object') return formatDaySpan({ from: range.from, until: addDays(range.to, 1) }, locale);
  return sentencesOf(locale, 'arrivalFilters').say(`ranges.${range}`);
}

function assignedWords(assigned: Assigned, staff: readonly StaffName[], locale: Locale): string {
  const { say } = sentencesOf(locale, 'arrivalFilters');
  if (typeof assigned === 'string') return say(`assignedTo.${assigned}`);
  return staff.find(({ userId }) => userId === assigned.userId)?.name ?? say('assignedTo.somebody');
}
