import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Notice } from '@/components/kit/notice';
import { dialled } from '@/components/trip/dialled';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { appointmentName, triesWords } from '@/lib/text/appointment-words';
import { formatDay, formatDayOf, formatMonthDay, formatTime } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemDay } from '@/lib/text/item-words';
import { AfterCall } from './after-call';
import { Bold } from './bold';
import { CallNumber } from './call-number';
import { Findings } from './findings';
import { PickLink } from './pick-link';
import { Script } from './script';
import { numberFor, type Shown } from './shown';
import { DaysLine } from './to-call-card';
import { Track } from './track';

interface CardProps {
  readonly shown: Shown;
  readonly asked: OpenAppointment;
}

/** Asked for: who calls back by when, and what to do when they do not. */
export function AskedCard({ shown, asked }: CardProps) {
  return (
    <article className="sheet pad cc" id={asked.key}>
      <div className="cc-head">
        <h3>{appointmentName(asked, shown.locale)}</h3>
        <Track step="asked" />
      </div>
      {shown.mayChange ? <Waiting shown={shown} asked={asked} /> : <DaysLine shown={shown} asked={asked} />}
    </article>
  );
}

function Waiting({ shown, asked }: CardProps) {
  const t = useTranslations('appointments');
  const tries = asked.call ? triesWords(asked.call, shown.now, shown.locale) : null;
  return (
    <>
      <WaitingFor shown={shown} asked={asked} />
      <AskedWhen shown={shown} asked={asked} />
      {asked.item ? <Findings shown={shown} itemId={asked.item.id} /> : null}
      {tries ? <p className="tries" role="status">{tries}</p> : null}
      <PickLink shown={shown} asked={asked} look="outline" />
      <CallAgain shown={shown} asked={asked} />
      <details className="fold">
        <summary>{t('say.title')}</summary>
        <div className="fold-fields">
          <Script shown={shown} asked={asked} />
          <CallNumber shown={shown} asked={asked} look="outline" />
        </div>
      </details>
      <AfterCall shown={shown} asked={asked} />
    </>
  );
}

function WaitingFor({ shown: { locale }, asked: { call, item, isOverdue } }: CardProps) {
  const t = useTranslations('appointments.wait');
  const day = call?.callBackOn ? formatDay(call.callBackOn, locale) : null;
  const name = call?.who || 'none';
  if (isOverdue && day) return <Notice tone="warn"><p><b>{t('overdue', { day })}</b></p></Notice>;
  const wait = day ? <Bold words={[day]}>{t('by', { name, day })}</Bold> : t('open', { name });
  return <p>{wait} {item ? t('askedDay', { day: itemDay(item, locale) }) : null}</p>;
}

function AskedWhen({ shown: { locale }, asked: { call, fit } }: CardProps) {
  const t = useTranslations('appointments.wait');
  const when = call?.askedAt ? t('when', { day: formatDayOf(call.askedAt, NEW_YORK, locale), time: formatTime(call.askedAt, NEW_YORK, locale) }) : null;
  const window = fit ? t('window', { first: formatMonthDay(fit.first, locale), last: formatMonthDay(fit.last, locale) }) : null;
  return (
    <>
      <p className="soft small">{[when, window].filter(Boolean).join(' ')}</p>
      {call?.note ? <p className="soft">{t('note', { note: call.note })}</p> : null}
    </>
  );
}

function CallAgain({ shown, asked }: CardProps) {
  const t = useTranslations('appointments');
  const phone = numberFor(shown, asked.item);
  if (!phone) return null;
  const label = t('after.named', { what: t('wait.again'), name: appointmentName(asked, shown.locale) });
  return <p><ButtonLink look={asked.isOverdue ? 'outline' : 'text'} href={dialled(phone)} label={label}><Icon name="phone" />{t('wait.again')}</ButtonLink></p>;
}
