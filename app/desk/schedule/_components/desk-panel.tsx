import Link from 'next/link';
import { ButtonLink } from '@/components/kit/button';
import type { HoursLine, NamedExceptions } from '@/lib/domain/appointments/desk-week';
import type { HoursException, Service } from '@/lib/domain/appointments/types';
import { addDays } from '@/lib/domain/calendar/days';
import type { Day } from '@/lib/domain/calendar/types';
import { deskPath } from '@/lib/input/desk-booking';
import { notesInARow, whoGives } from '@/lib/text/desk-words';
import { formatDay, formatDaySpan, formatWeekday } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { hoursWords } from '@/lib/text/hours-words';
import { type Shown, toneOf } from './shown';

interface DeskPanelProps {
  readonly shown: Shown;
  readonly hours: readonly HoursLine[];
  /** Of this week. */
  readonly exceptions: readonly NamedExceptions[];
  /** Days of the week that are closed by themselves. */
  readonly holidays: readonly Day[];
  /** Coordinators and managers; clinicians see the same without its links. */
  readonly mayChange: boolean;
  /** Managers. */
  readonly mayManageStaff: boolean;
}

/** What the week stands on: services, hours, and days that are different. */
export function DeskPanel({ shown, hours, exceptions, holidays, mayChange, mayManageStaff }: DeskPanelProps) {
  const t = useTranslations('desk.panel');
  const { services, centre } = shown;
  return (
    <aside className="panel" aria-labelledby="services">
      <div className="panel-head"><h2 id="services">{t('services')}</h2></div>
      <div className="panel-body">
        {services.length === 0 ? <p className="soft">{t('none')}</p> : null}
        <ul className="svc">{services.map((service) => <ServiceLine key={service.id} service={service} shown={shown} mayChange={mayChange} />)}</ul>
        <h3>{t('hours')}</h3>
        <HoursList hours={hours} />
        <h3>{t('closures')}</h3>
        <ExceptionList exceptions={exceptions} holidays={holidays} />
      </div>
      {mayChange ? (
        <div className="panel-foot">
          <ButtonLink look="outline" href={deskPath('closures', { centre, add: 'closed' })}>{t('closeDay')}</ButtonLink>
          <ButtonLink look="text" href={deskPath('hours', { centre })}>{t('changeHours')}</ButtonLink>
          <ButtonLink look="text" href={deskPath('services', { centre, add: 'yes' })}>{t('add')}</ButtonLink>
          <ButtonLink look="text" href={deskPath('resources', { centre })}>{t('resources')}</ButtonLink>
          {mayManageStaff ? <ButtonLink look="text" href={deskPath('staff', { centre })}>{t('staff')}</ButtonLink> : null}
        </div>
      ) : null}
    </aside>
  );
}

function ServiceLine({ service, shown: { services, names, centre }, mayChange }: { service: Service; shown: Shown; mayChange: boolean }) {
  const locale = useLocale();
  const t = useTranslations('desk.panel');
  const { id, name, minutes, bufferAfter: after, bookableBy } = service;
  const length = after > 0 ? t('minutesAfter', { minutes, after }) : t('minutes', { minutes });
  const notes = [length, whoGives(service, names, locale), bookableBy === 'STAFF' ? t('staffOnly') : ''];
  return (
    <li>
      <i className={toneOf(services, id)} />
      <div><b>{name}</b><span className="soft">{notesInARow(notes)}</span></div>
      {mayChange ? <Link href={deskPath('services', { centre, edit: id })} prefetch={false} aria-label={`${t('change')}: ${name}`}>{t('change')}</Link> : null}
    </li>
  );
}

/** A day of that weekday: 1 Monday to 7 Sunday. */
const dayWith = (weekday: number): Day => addDays('2027-02-28' as Day, weekday);

function HoursList({ hours }: { hours: readonly HoursLine[] }) {
  const locale = useLocale();
  const t = useTranslations('desk.panel');
  if (hours.length === 0) return <p className="soft">{t('noHours')}</p>;
  const named = (weekday: number) => formatWeekday(dayWith(weekday), locale);
  return (
    <dl className="facts facts--tight hours">
      {hours.map(({ first, last, stretches }) => (
        <div key={first}>
          <dt>{first === last ? named(first) : t('days', { first: named(first), last: named(last) })}</dt>
          <dd>{stretches.map((one) => <span key={one.opens}>{hoursWords(one, locale)}</span>)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ExceptionList({ exceptions, holidays }: Pick<DeskPanelProps, 'exceptions' | 'holidays'>) {
  const locale = useLocale();
  const t = useTranslations('desk');
  if (exceptions.length + holidays.length === 0) return <p className="soft">{t('panel.noClosures')}</p>;
  return (
    <ul className="closed">
      {holidays.map((day) => <li key={day}><b>{formatDay(day, locale)}</b><span className="soft">{t('week.holiday')}</span></li>)}
      {exceptions.flatMap(({ resource, exceptions: own }) => own.map((exception) => <ExceptionLine key={exception.id} resource={resource} exception={exception} />))}
    </ul>
  );
}

interface ExceptionLineProps {
  readonly exception: HoursException;
  /** Null: the whole centre. */
  readonly resource: string | null;
}

function ExceptionLine({ resource, exception: { from, until, hours, isOpen, reason } }: ExceptionLineProps) {
  const locale = useLocale();
  const t = useTranslations('desk.panel');
  const day = formatDaySpan({ from, until }, locale);
  const times = hours && hoursWords(hours, locale);
  const note = notesInARow([resource, isOpen && times ? t('open', { times }) : '', reason]);
  return (
    <li>
      <b>{times && !isOpen ? t('closedTimes', { day, times }) : day}</b>
      <span className="soft">{note}</span>
    </li>
  );
}
