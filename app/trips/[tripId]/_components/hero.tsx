import Link from 'next/link';
import { Tag } from '@/components/kit/tag';
import { TripHero } from '@/components/trip/trip-hero';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import { daysBetween } from '@/lib/domain/calendar/days';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { useLocale, useTranslations } from '@/lib/text/here';
import { formatDay } from '@/lib/text/format';
import { givenName } from '@/lib/text/names';
import { holdSince } from '@/lib/text/spoken-words';

interface HeroProps {
  readonly record: TripRecord;
  readonly view: RibbonView;
  readonly standing: Standing;
  readonly now: Date;
}

/** Whose trip, when, and for those who may know, for which surgery. */
export function Hero({ record, view, standing, now }: HeroProps) {
  const t = useTranslations('trip');
  const procedures = useTranslations('procedures');
  const locale = useLocale();
  const length = view.length > 0 ? t('hero.length', { days: view.length }) : null;
  const procedure = mayDo('see-medical', standing) ? procedures(record.trip.procedure) : null;
  const days = view.first && view.last ? `${formatDay(view.first, locale)} – ${formatDay(view.last, locale)}` : t('hero.undated');
  const count = record.trip.hold ? <Held record={record} now={now} /> : <Count record={record} view={view} now={now} />;
  return (
    <TripHero
      count={count}
      title={t('name', { name: givenName(record.patientName) })}
      days={days}
      what={[length, procedure].filter(Boolean).join('. ')}
    />
  );
}

/** A hold says more than how far along the trip is, and leads to what it means. */
function Held({ record: { trip }, now }: Pick<HeroProps, 'record' | 'now'>) {
  const locale = useLocale();
  if (!trip.hold) return null;
  const since = holdSince(trip.hold, dayIn(NEW_YORK, now), locale);
  return <Link href={`/trips/${trip.id}/hold`} prefetch={false}><Tag tone="hold" icon="lock">{since}</Tag></Link>;
}

/** How far away the trip is, or how far along. */
function Count({ record, view: { first, last, length }, now }: Omit<HeroProps, 'standing'>) {
  const t = useTranslations('trip.hero');
  if (!first || !last) return null;
  const today = dayIn(NEW_YORK, now);
  if (today > last) return <Tag>{t('over')}</Tag>;
  if (today > first) return <Tag tone="mark" icon="map">{t('dayOf', { day: daysBetween(first, today) + 1, length })}</Tag>;
  const isLocal = record.trip.home.mode === 'LOCAL';
  const days = daysBetween(today, first);
  return <Tag tone="mark" icon={isLocal ? 'calendar-days' : 'plane-landing'}>{t(isLocal ? 'daysUntilLocal' : 'daysUntil', { days })}</Tag>;
}
