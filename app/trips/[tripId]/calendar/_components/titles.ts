import { monthOf } from '@/lib/domain/calendar/months';
import type { AgendaPart } from '@/lib/domain/calendar-view/types';
import { formatMonth } from '@/lib/text/format';
import type { Locale } from '@/lib/text/locale';

/** "March 2027", or "March 2027 – April 2027": the months of the trip itself; null while its days are only counted. */
export function listTitle(parts: readonly AgendaPart[], locale: Locale): string | null {
  const days = parts.flatMap(({ phase, days: drawn }) => (phase ? drawn.flatMap(({ day }) => day ?? []) : []));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const [from, until] = [formatMonth(monthOf(first), locale), formatMonth(monthOf(last), locale)];
  return from === until ? from : `${from} – ${until}`;
}
