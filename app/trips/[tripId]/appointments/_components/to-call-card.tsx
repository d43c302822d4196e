import type { ButtonLook } from '@/components/kit/button-class';
import type { OpenAppointment } from '@/lib/domain/appointments/by-hand';
import { MOST_NAMED } from '@/lib/domain/appointments/script';
import { appointmentName, fittingDays, triesWords, whyWords } from '@/lib/text/appointment-words';
import { useTranslations } from '@/lib/text/here';
import { itemDay } from '@/lib/text/item-words';
import { AfterCall } from './after-call';
import { CallNumber } from './call-number';
import { Findings } from './findings';
import { ItemReminders } from './item-reminders';
import { PickLink, serviceFor } from './pick-link';
import { Script } from './script';
import type { Shown } from './shown';
import { Track } from './track';

interface CardProps {
  readonly shown: Shown;
  readonly asked: OpenAppointment;
  /** The next thing to do on the screen: it alone has the solid button. */
  readonly isFirst: boolean;
}

/** One that somebody has to call for: the days that fit, what to say, whom to call, and how it went. */
export function ToCallCard({ shown, asked, isFirst }: CardProps) {
  const look = isFirst ? 'primary' : 'outline';
  return (
    <article className="sheet callbig" id={asked.key}>
      <div className="cc-head">
        <h3>{appointmentName(asked, shown.locale)}</h3>
        <Track step="toCall" />
      </div>
      <DaysLine shown={shown} asked={asked} />
      {asked.item ? <Findings shown={shown} itemId={asked.item.id} /> : null}
      {asked.item ? <ItemReminders shown={shown} item={asked.item} /> : null}
      {shown.mayChange ? <HowToAsk shown={shown} asked={asked} look={look} /> : null}
    </article>
  );
}

export function DaysLine({ shown: { record: { trip }, locale, mayChange }, asked: { fit, item } }: Pick<CardProps, 'shown' | 'asked'>) {
  const t = useTranslations('appointments.why');
  const days = fittingDays(fit, locale);
  const isSpan = fit !== null && fit.days.length > MOST_NAMED;
  if (!mayChange) return item ? <p className="soft">{t('planned', { day: itemDay(item, locale) })}</p> : null;
  return (
    <p className="fitwin">
      {days ? <span className="num">{days}</span> : null}
      {!days && item && !fit ? <span className="num">{itemDay(item, locale)}</span> : null}
      <span className="soft">{whyWords(fit, trip, locale)}</span>
      {isSpan ? <span className="soft">{t('weekdays')}</span> : null}
    </p>
  );
}

/** At a centre that takes bookings here one picks a time; the phone is the other way. */
function HowToAsk({ shown, asked, look }: Pick<CardProps, 'shown' | 'asked'> & { look: ButtonLook }) {
  const t = useTranslations('appointments');
  if (!serviceFor(shown, asked)) return <ByPhone shown={shown} asked={asked} look={look} />;
  return (
    <>
      <PickLink shown={shown} asked={asked} look={look} />
      <details className="fold">
        <summary>{t('orByPhone')}</summary>
        <div className="fold-fields"><ByPhone shown={shown} asked={asked} look="outline" /></div>
      </details>
    </>
  );
}

function ByPhone({ shown, asked, look }: Pick<CardProps, 'shown' | 'asked'> & { look: ButtonLook }) {
  const tries = asked.call ? triesWords(asked.call, shown.now, shown.locale) : null;
  return (
    <>
      <Script shown={shown} asked={asked} />
      <CallNumber shown={shown} asked={asked} look={look} />
      {tries ? <p className="tries" role="status">{tries}</p> : null}
      <AfterCall shown={shown} asked={asked} />
    </>
  );
}
