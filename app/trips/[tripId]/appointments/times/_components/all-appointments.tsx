import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { Tag } from '@/components/kit/tag';
import { dayNumber } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { layOut, type TripLayout } from '@/lib/domain/itinerary/layout';
import type { Item } from '@/lib/domain/itinerary/types';
import { outlineOf, phaseOn } from '@/lib/domain/ribbon/outline';
import { DRAWING } from '@/lib/domain/ribbon/ribbon-of';
import { appointmentPath, timesPath } from '@/lib/input/time-forms';
import { dayOfMonth, formatMonthDay, formatTime, formatWeekday } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { homeTime } from '@/lib/text/home-time';
import { itemName } from '@/lib/text/item-words';
import type { Shown } from './shown';

const isShown = ({ kind, when }: Item): boolean => (kind === 'APPOINTMENT' || kind === 'SURGERY') && when.type !== 'offset';

/** What else there is to go to, in order of time. */
export function AllAppointments({ shown }: { readonly shown: Shown }) {
  const t = useTranslations('times.appointments');
  const layout = layOut(shown.trip);
  const items = layout.placed.map(({ item }) => item).filter(isShown);
  if (items.length === 0) return null;
  return (
    <Section id="all" title={t('title', { who: shown.who })} className="tm-part">
      <ol className="tm-visits">
        {items.map((item) => <Visit key={item.id} shown={shown} layout={layout} item={item} />)}
      </ol>
    </Section>
  );
}

function drawingOn(layout: TripLayout, offset: number) {
  return DRAWING[phaseOn(outlineOf(layout, null), offset)];
}

function Visit({ shown, layout, item }: { readonly shown: Shown; readonly layout: TripLayout; readonly item: Item }) {
  const locale = useLocale();
  const { when } = item;
  if (when.type === 'offset') return null;
  const day = when.type === 'days' ? when.from : dayIn(NEW_YORK, when.startsAt);
  const home = when.type === 'timed' ? homeTime(when.startsAt, shown.trip.home, locale) : null;
  const [month = ''] = formatMonthDay(day, locale).match(/\p{L}{2,}/u) ?? [];
  return (
    <li data-phase={drawingOn(layout, dayNumber(day) - (layout.surgeryNumber ?? dayNumber(day)))}>
      <span className="tm-date"><span>{formatWeekday(day, locale)}</span><b className="num">{dayOfMonth(day)}</b><span>{month}</span></span>
      <div>
        <h3>{itemName(item, locale)}</h3>
        {when.type === 'timed' ? <p>{formatTime(when.startsAt, NEW_YORK, locale)} {home ? <span className="soft">· {home}</span> : null}</p> : null}
        <VisitWays shown={shown} item={item} />
      </div>
    </li>
  );
}

function VisitWays({ shown: { trip, moving }, item }: { readonly shown: Shown; readonly item: Item }) {
  const t = useTranslations('times.appointments');
  const locale = useLocale();
  if (!item.desk) return null;
  const { appointmentId } = item.desk;
  if (appointmentId === moving?.appointmentId) return <p><Tag tone="warn">{t('moving')}</Tag></p>;
  const label = (word: string): string => `${word}: ${itemName(item, locale)}`;
  return (
    <p className="tm-ways">
      <ButtonLink href={timesPath(trip.id, { moving: appointmentId })} label={label(t('move'))}>{t('move')}</ButtonLink>
      <ButtonLink look="text" href={appointmentPath(trip.id, appointmentId)} label={label(t('open'))}>{t('open')}</ButtonLink>
    </p>
  );
}
