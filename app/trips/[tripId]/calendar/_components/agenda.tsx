import Link from 'next/link';
import { Icon } from '@/components/kit/icon';
import { ICON_OF_PHASE } from '@/components/trip/ribbon-icons';
import { dayWords } from '@/components/trip/ribbon-words';
import type { AgendaPart, CalendarDay } from '@/lib/domain/calendar-view/types';
import { dayAnchor } from '@/lib/input/calendar-address';
import { useTranslations } from '@/lib/text/here';
import { DayBody, shownItems } from './day-body';
import { dayMarks, fullDay } from './day-marks';
import type { Shown } from './shown';

/** The whole trip as a list, by its phases. */
export function Agenda({ shown, parts }: { shown: Shown; parts: readonly AgendaPart[] }) {
  return <>{parts.map((part, index) => <Part key={`${part.phase} ${index}`} shown={shown} part={part} />)}</>;
}

function Part({ shown, part: { phase, drawing, days } }: { shown: Shown; part: AgendaPart }) {
  const [t, ribbon] = [useTranslations('calendar'), useTranslations('ribbon')];
  return (
    <section className="ag" data-phase={drawing ?? undefined}>
      <h2 className="ag-head">
        <Icon name={phase ? ICON_OF_PHASE[phase] : 'calendar-days'} />
        <span>{phase ? ribbon(`phases.${phase}`) : t('outside')}</span>
        {days.length > 1 ? <span className="soft small">{ribbon('miniDays', { count: days.length })}</span> : null}
      </h2>
      <ol>{days.map((day) => <AgendaDay key={day.day ?? day.offset} shown={shown} day={day} />)}</ol>
    </section>
  );
}

function AgendaDay({ shown, day }: { shown: Shown; day: CalendarDay }) {
  const { mark, number } = dayWords(day, shown.locale);
  return (
    <li className="ag-day" id={day.day ? dayAnchor(day.day) : undefined} {...dayMarks(day, shown.locale)}>
      <p className="ag-date">
        <span aria-hidden="true">{mark}</span>
        <b className="num" aria-hidden="true">{number}</b>
        <span className="vh">{fullDay(day, shown.locale)}</span>
      </p>
      <div className="ag-body">
        <DayBody shown={shown} day={day} refusalClass="refuse--in" />
        {shownItems(day).length === 0 ? <EmptyDay day={day} /> : null}
      </div>
      <AddLink shown={shown} day={day} />
    </li>
  );
}

function EmptyDay({ day }: { day: CalendarDay }) {
  const t = useTranslations('calendar.empty');
  const { phase } = day;
  const word = phase === 'on-hold' ? 'hold' : phase === 'cleared' ? 'cleared' : day.isClosed ? 'quiet' : 'open';
  return <p className="soft small">{t(word)}</p>;
}

function AddLink({ shown, day }: { shown: Shown; day: CalendarDay }) {
  const t = useTranslations('calendar');
  if (!shown.mayChange || !day.day || day.state === 'past') return null;
  return (
    <Link className="ag-add" href={`/trips/${shown.tripId}/calendar/add?day=${day.day}`} aria-label={t('addOn', { day: fullDay(day, shown.locale) })} prefetch={false}>
      <Icon name="plus" />
    </Link>
  );
}
