import { busiestOf, type DayCount, type DayEvent, totalOf } from '@/lib/domain/arrivals/day-counts';
import type { Day } from '@/lib/domain/calendar/types';
import { dayOfMonth, formatDay, formatWeekday } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface DayBarsProps {
  readonly event: DayEvent;
  readonly counts: readonly DayCount[];
  /** Of all kinds: bars of one height mean one number. */
  readonly highest: number;
  readonly today: Day;
}

/** In the drawing's own units. */
const WIDTH = 10;
const HEIGHT = 100;
const GAP = 1.5;

/** One bar a day. Whoever does not see them hears the sum and the busiest day; the table beside has every number. */
export function DayBars({ event, counts, highest, today }: DayBarsProps) {
  const locale = useLocale();
  const t = useTranslations('arrivalsOut.span');
  const busiest = busiestOf(counts, event);
  const title = t(`bars.${event}`, { count: totalOf(counts, event) });
  return (
    <figure className={`bars bars--${event}`}>
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`bars-${event}`} aria-describedby={`bars-${event}-most`} viewBox={`0 0 ${counts.length * WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        <title id={`bars-${event}`}>{title}</title>
        <desc id={`bars-${event}-most`}>{busiest ? t('busiest', { day: formatDay(busiest.day, locale), count: busiest[event] }) : t('noneAtAll')}</desc>
        {counts.map((count, index) => <Bar key={count.day} index={index} share={highest === 0 ? 0 : count[event] / highest} />)}
      </svg>
      <ol className="bars-days" aria-hidden="true">
        {counts.map((count) => (
          <li key={count.day} className={count.day === today ? 'is-today' : undefined}>
            <b>{count[event] === 0 ? '' : count[event]}</b><span className="bars-weekday">{formatWeekday(count.day, locale)}</span><span>{dayOfMonth(count.day)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const Bar = ({ index, share }: { index: number; share: number }) =>
  <rect x={index * WIDTH + GAP} width={WIDTH - 2 * GAP} y={HEIGHT * (1 - share)} height={HEIGHT * share} />;
