import { type BookedAppointment, cardKey } from '@/lib/domain/appointments/by-hand';
import { ButtonLink } from '@/components/kit/button';
import { NEW_YORK, dayIn } from '@/lib/domain/calendar/zones';
import type { Item } from '@/lib/domain/itinerary/types';
import { formatDayOf } from '@/lib/text/format';
import { useTranslations } from '@/lib/text/here';
import { itemDay, itemHomeTime, itemName, itemTime } from '@/lib/text/item-words';
import { DeskFacts } from './desk-facts';
import { Findings } from './findings';
import { ItemReminders } from './item-reminders';
import type { Shown } from './shown';
import { dayOfVisit, phaseOf, VisitDate } from './visit-date';

interface BookedVisitProps extends BookedAppointment {
  readonly shown: Shown;
}

/** A booked one: when on both clocks, where, and what to bring. */
export function BookedVisit({ shown, item, call }: BookedVisitProps) {
  const { record: { trip }, locale } = shown;
  const t = useTranslations('appointments.card');
  const day = dayOfVisit(item);
  const phase = day ? phaseOf(trip, day) : 'clinic';
  return (
    <li data-phase={phase} id={cardKey(item)}>
      {day ? <VisitDate day={day} locale={locale} /> : <span className="soft">{itemDay(item, locale)}</span>}
      <div>
        <h3>{itemName(item, locale)}</h3>
        <VisitTime shown={shown} item={item} />
        <VisitPlace item={item} />
        {phase === 'quiet' ? <p className="soft small">{t('quiet')}</p> : null}
        {shown.mayChange && call?.who && call.askedAt ? <p className="soft small">{t('told', { name: call.who, day: formatDayOf(call.askedAt, NEW_YORK, locale) })}</p> : null}
        <DeskFacts shown={shown} item={item} />
        <Findings shown={shown} itemId={item.id} />
        <ItemReminders shown={shown} item={item} />
        <VisitWays shown={shown} item={item} />
      </div>
    </li>
  );
}

function VisitTime({ shown: { record: { trip }, locale, now }, item }: { shown: Shown; item: Item }) {
  const t = useTranslations('appointments.card');
  const time = itemTime(item, locale);
  const home = itemHomeTime(item, trip.home, locale);
  if (time) return <p>{time}{home ? <span className="soft"> · {home}</span> : null}</p>;
  if (item.state !== 'BOOKED') return <p className="soft">{t('notBooked')}</p>;
  return item.when.type === 'days' && item.when.until <= dayIn(NEW_YORK, now) ? null : <p className="soft">{t('noTime')}</p>;
}

function VisitPlace({ item: { place, note } }: { item: Item }) {
  const places = useTranslations('trip.items.place');
  const words = [place ? places(place) : null, note].filter(Boolean);
  return words.length > 0 ? <p className="soft small">{words.join('. ')}</p> : null;
}

/** What the desk booked, the desk moves; everything else is changed in its form. */
function VisitWays({ shown: { record: { trip }, mayChange, locale }, item }: { shown: Shown; item: Item }) {
  const [t, items] = [useTranslations('appointments.card'), useTranslations('trip.items')];
  if (!mayChange) return null;
  const base = `/trips/${trip.id}`;
  const name = itemName(item, locale);
  const named = (what: string): string => `${what}: ${name}`;
  return (
    <p className="row visit-ways">
      {item.desk
        ? <ButtonLink href={`${base}/appointments/${item.desk.appointmentId}`} label={named(t('move'))}>{t('move')}</ButtonLink>
        : <ButtonLink look="text" href={`${base}/items/${item.id}?back=appointments`} label={items('changeNamed', { name })}>{t('change')}</ButtonLink>}
      {item.state === 'BOOKED' && item.when.type === 'timed'
        ? <a className="btn btn--text" href={`${base}/items/${item.id}/calendar.ics`} aria-label={named(t('file'))}>{t('file')}</a>
        : null}
    </p>
  );
}
