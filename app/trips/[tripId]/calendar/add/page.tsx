import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { TripScreen } from '@/components/trip/trip-screen';
import type { Day } from '@/lib/domain/calendar/types';
import { isClosedDay } from '@/lib/domain/check/moving';
import { addDayForm } from '@/lib/input/day-note-form';
import { tripPage } from '@/lib/server/trip-page';
import { formatDayLong } from '@/lib/text/format';
import { addDayNote } from '../actions';
import '@/app/styles/of/calendar.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const KINDS = ['OUTING', 'VISIT', 'APPOINTMENT', 'TRANSFER', 'FLIGHT', 'TRAIN', 'CAR', 'STAY'] as const;

/** `/trips/:id/calendar/add?day=2027-03-12`: a note at once, or the form of another kind. */
export default async function AddPage({ params, searchParams }: Props) {
  const { access, record: { trip, version }, now } = await tripPage((await params).tripId, 'change-itinerary', 'calendar');
  const { day } = addDayForm.parse(await searchParams);
  const [t, items, locale] = await Promise.all([getTranslations('calendar.addPage'), getTranslations('trip.items'), getLocale()]);
  const isClosed = day !== undefined && isClosedDay(trip, day, now);
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} lead={isClosed ? t('closed') : undefined}
      title={day ? t('title', { day: formatDayLong(day, locale) }) : t('noDay')}
    >
      <Section id="note" title={t('noteTitle')}>
        <ActionForm action={addDayNote} submit={t('saveNote')} hidden={{ tripId: trip.id, ...(day && { day }) }} className="sheet pad">
          <Field name="title" label={t('note')} required maxLength={120} />
          {day ? null : <Field name="day" label={t('day')} type="date" required />}
        </ActionForm>
      </Section>
      <Section id="kinds" title={t('kinds')} className="kinds">
        <ul className="sheet menu">
          {KINDS.filter((kind) => !(isClosed && kind === 'OUTING')).map((kind) => (
            <li key={kind}><Link href={formHref(trip.id, kind, day)} prefetch={false}><Icon name="plus" /><span>{items(`addKind.${kind}`)}</span></Link></li>
          ))}
        </ul>
      </Section>
    </TripScreen>
  );
}

/** A stay begins on a day; everything else is on it. */
function formHref(tripId: string, kind: (typeof KINDS)[number], day: Day | undefined): string {
  const query = new URLSearchParams({ kind, ...(day && { [kind === 'STAY' ? 'fromDay' : 'day']: day }) });
  return `/trips/${tripId}/items/new?${query.toString()}`;
}
