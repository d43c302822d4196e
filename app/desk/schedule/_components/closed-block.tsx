import type { CSSProperties } from 'react';
import type { Closure } from '@/lib/domain/appointments/desk-week';
import type { ClockSpan } from '@/lib/domain/appointments/week-layout';
import { notesInARow } from '@/lib/text/desk-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { hoursWords } from '@/lib/text/hours-words';

interface ClosedBlockProps {
  readonly closure: Closure;
  readonly span: ClockSpan;
  readonly place: CSSProperties;
}

/** Hatched: nobody is seen then, and why. */
export function ClosedBlock({ closure: { reason, resource, isHoliday, isWholeDay }, span, place }: ClosedBlockProps) {
  const locale = useLocale();
  const t = useTranslations('desk.week');
  const times = isWholeDay ? t('wholeDay') : hoursWords({ opens: span.from, closes: span.until }, locale);
  const why = isHoliday ? t('holiday') : reason;
  return (
    <li className="bk bk--off" style={place}>
      <div>
        <b>{resource === null ? t('closed') : t('away', { name: resource })}</b>
        <span>{notesInARow([times, why])}</span>
      </div>
    </li>
  );
}
