import type { WeekDay, WeekEntry, WeekGrid, WeekTime } from '@/lib/domain/appointments/desk-week';
import type { ClockSpan, Lane } from '@/lib/domain/appointments/week-layout';
import type { Day } from '@/lib/domain/calendar/types';
import { dayOfMonth, formatDay, formatMinute, formatWeekday } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { ClosedBlock } from './closed-block';
import type { Shown } from './shown';
import { TimeBlock } from './time-block';

const ROW_MINUTES = 5;
const HOUR_MINUTES = 60;
const SHORT_MINUTES = 20;
/** In rem, as app/styles/desk.css draws them. */
const USUAL_HOUR = 5;
const TALL_HOUR = 6.5;
const LINE = 1.0625;
const BLOCK_EDGES = 0.3125;

interface WeekSheetProps {
  readonly grid: WeekGrid<WeekTime>;
  readonly today: Day;
  readonly shown: Shown;
  readonly isList: boolean;
}

/** Half-hour blocks hold two lines; where there are shorter ones, all hours are drawn higher. */
const hourHeight = (days: readonly WeekDay<WeekTime>[]): number =>
  days.some(({ entries }) => entries.some(({ from, until }) => until - from <= SHORT_MINUTES)) ? TALL_HOUR : USUAL_HOUR;

/** Whole lines of text that a block has room for beside its name. */
const linesOf = ({ from, until }: ClockSpan, hour: number): number => Math.floor((((until - from) / HOUR_MINUTES) * hour - BLOCK_EDGES) / LINE) - 1;

/** A busy day is wider: its blocks stand side by side. */
const columnsOf = (days: readonly WeekDay<WeekTime>[]): string => days.map(({ lanes }) => `minmax(0, ${(lanes + 1) / 2}fr)`).join(' ');

/** The week: days side by side on a wide screen, one below the other on a phone. */
export function WeekSheet({ grid: { days, hours }, today, shown, isList }: WeekSheetProps) {
  const locale = useLocale();
  const hour = hourHeight(days);
  const rows = (hours.until - hours.from) / ROW_MINUTES;
  const labels = Array.from({ length: (hours.until - hours.from) / HOUR_MINUTES }, (_, index) => hours.from + index * HOUR_MINUTES);
  return (
    <div className={isList ? 'week sheet' : 'week week--grid sheet'} style={{ '--rows': rows, '--columns': columnsOf(days), '--hour': `${hour}rem` }}>
      <div className="wk-hours" aria-hidden="true">
        {labels.map((minute) => <span key={minute} style={{ '--a': rowOf(minute, hours) }}>{formatMinute(minute, locale).replace(':00', '')}</span>)}
      </div>
      {days.map((day) => <DayColumn key={day.day} day={day} hours={hours} hour={hour} isToday={day.day === today} shown={shown} />)}
    </div>
  );
}

const rowOf = (minute: number, hours: ClockSpan): number => Math.floor((minute - hours.from) / ROW_MINUTES) + 1;

function DayColumn({ day: { day, entries, count }, hours, hour, isToday, shown }: { day: WeekDay<WeekTime>; hours: ClockSpan; hour: number; isToday: boolean; shown: Shown }) {
  const locale = useLocale();
  const t = useTranslations('desk.week');
  return (
    <section className={isToday ? 'wk-day wk-day--today' : 'wk-day'} aria-label={formatDay(day, locale)}>
      <h2 aria-current={isToday ? 'date' : undefined}>
        <span>{formatWeekday(day, locale)}</span> <b className="num">{dayOfMonth(day)}</b>
        <span className="soft wk-n">{t('count', { count })}</span>
      </h2>
      {entries.length === 0 ? <p className="soft wk-free">{t('free')}</p> : null}
      <ol>{entries.map((entry, index) => <Block key={index} entry={entry} hours={hours} hour={hour} shown={shown} />)}</ol>
    </section>
  );
}

function Block({ entry, hours, hour, shown }: { entry: WeekEntry<WeekTime> & Lane; hours: ClockSpan; hour: number; shown: Shown }) {
  const lines = linesOf(entry, hour);
  const place = {
    '--a': rowOf(entry.from, hours), '--b': Math.ceil((entry.until - hours.from) / ROW_MINUTES) + 1,
    '--lane': entry.lane, '--lanes': entry.lanes, '--lines': Math.max(1, lines),
  };
  return entry.type === 'closed'
    ? <ClosedBlock closure={entry.closure} span={entry} place={place} />
    : <TimeBlock time={entry.time} isContinued={entry.isContinued} isShort={lines < 1} shown={shown} place={place} />;
}
