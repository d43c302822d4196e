import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { SeverityShape } from '@/components/kit/severity-shape';
import { ICON_OF_PHASE } from '@/components/trip/ribbon-icons';
import { LEVEL_OF_SEVERITY } from '@/components/trip/severity-level';
import { monthOf } from '@/lib/domain/calendar/months';
import type { CalendarDay, CalendarMonth } from '@/lib/domain/calendar-view/types';
import { calendarPath, dayAnchor } from '@/lib/input/calendar-address';
import { dayOfMonth, formatMonth, formatWeekday, formatWeekdayLong } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { DayBody, shownItems } from './day-body';
import { dayMarks, fullDay } from './day-marks';
import type { Shown } from './shown';

interface MonthTableProps {
  readonly shown: Shown;
  readonly calendar: CalendarMonth;
}

/** A month in weeks, each day in the colour of its phase. */
export function MonthTable({ shown, calendar: { month, weeks } }: MonthTableProps) {
  const { locale } = shown;
  return (
    <table className="month sheet">
      <caption className="vh">{formatMonth(month, locale)}</caption>
      <thead>
        <tr>
          {weeks[0]?.map(({ day }) => (day
            ? <th key={day} scope="col"><abbr title={formatWeekdayLong(day, locale)}>{formatWeekday(day, locale)}</abbr></th>
            : null))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day, weekday) => <Cell key={day.day} shown={shown} day={day} isOut={day.day === null || monthOf(day.day) !== month} weekday={weekday} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly shown: Shown;
  readonly day: CalendarDay;
  /** Of a neighbouring month. */
  readonly isOut: boolean;
  /** 0 is Sunday. */
  readonly weekday: number;
}

function Cell({ shown, day, isOut, weekday }: CellProps) {
  if (!day.day) return <td />;
  return (
    <td className={isOut ? 'cell cell--out' : 'cell'} {...dayMarks(day, shown.locale)}>
      <div className="cell-top">
        <b className="num" aria-hidden="true">{dayOfMonth(day.day)}</b>
        <span className="vh">{fullDay(day, shown.locale)}</span>
        <PhaseMark day={day} isNamed={day.opensPhase || weekday === 0} />
        <Flag day={day} />
      </div>
      <DayBody shown={shown} day={day} refusalClass={weekday < 3 ? 'refuse--pop' : 'refuse--pop refuse--left'} />
      <CellLinks shown={shown} day={day} />
    </td>
  );
}

/** The phase's name where it opens; readers of the page's text hear it on every day. */
function PhaseMark({ day: { phase }, isNamed }: { day: CalendarDay; isNamed: boolean }) {
  const t = useTranslations('ribbon.phases');
  if (!phase) return null;
  if (!isNamed) return <span className="vh">{t(phase)}</span>;
  return <span className="cell-phase"><Icon name={ICON_OF_PHASE[phase]} size="s" /><span>{t(phase)}</span></span>;
}

/** A finding that belongs to the day and to no item on it. */
function Flag({ day: { flag, items } }: { day: CalendarDay }) {
  const t = useTranslations('ribbon.severities');
  if (!flag || items.some(({ severity }) => severity === flag)) return null;
  return <span className="cell-flag"><SeverityShape level={LEVEL_OF_SEVERITY[flag]} /><span className="vh">{t(flag)}</span></span>;
}

/** On narrow screens a day only counts its plans and leads to the list. */
function CellLinks({ shown, day }: { shown: Shown; day: CalendarDay }) {
  const t = useTranslations('calendar');
  if (!day.day) return null;
  const count = shownItems(day).length;
  const full = fullDay(day, shown.locale);
  return (
    <>
      {count > 0 ? (
        <Link className="cell-count" href={calendarPath(shown.tripId, { view: 'list' }, dayAnchor(day.day))} aria-label={`${full}: ${t('plans', { count })}`} prefetch={false}>
          {count}
        </Link>
      ) : null}
      {shown.mayChange && day.state !== 'past' ? (
        <Link className="cell-add" href={`/trips/${shown.tripId}/calendar/add?day=${day.day}`} aria-label={t('addOn', { day: full })} prefetch={false}>
          <Icon name="plus" size="s" />
        </Link>
      ) : null}
    </>
  );
}
