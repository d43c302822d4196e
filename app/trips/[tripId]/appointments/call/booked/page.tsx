import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import { TripScreen } from '@/components/trip/trip-screen';
import { typedItem } from '@/lib/input/item-values';
import { type CalledAbout, calledAbout } from '@/lib/server/called-about';
import { openReading } from '@/lib/server/sealed-reading';
import { namedBy } from '@/lib/text/item-words';
import { saveBooked } from '../../actions';
import { BookedFields } from './_components/booked-fields';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `about`: which appointment. `e`: what a calendar told of it, sealed. */
  readonly searchParams: Promise<{ about?: string | string[]; e?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appointments'))('bookedForm.title') };
}

/** What the plan knows already: the day that was planned or asked for, where, how long. */
function knownOf({ item, about, open }: CalledAbout): Readonly<Record<string, string>> {
  if (item) return typedItem(item);
  const needed = open.find(({ purpose }) => about !== null && purpose === about.purpose);
  return needed ? { day: needed.fit?.days[0] ?? '', place: needed.place ?? '' } : {};
}

/** "It is booked": day, time in New York, how long, where, what to bring. */
export default async function BookedPage({ params, searchParams }: Props) {
  const [{ tripId }, query] = await Promise.all([params, searchParams]);
  const called = await calledAbout(tripId, query);
  const { access, record: { trip, version }, now, item, about } = called;
  if (item?.desk) redirect(`/trips/${tripId}/appointments/${item.desk.appointmentId}`);
  const read = query.e === undefined ? null : openReading(trip.id, query.e)?.found[0];
  if (read === undefined) notFound();
  const [t, locale] = await Promise.all([getTranslations('appointments'), getLocale()]);
  const name = about && namedBy({ title: item?.title ?? '', kind: 'APPOINTMENT', purpose: item?.purpose ?? about.purpose ?? '' }, locale);
  const hidden = { tripId: trip.id, version: item ? String(version) : '', ...(about && { about: item?.id ?? about.purpose ?? 'OTHER' }) };
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} lead={read ? undefined : t('bookedForm.lead')}
      title={name ? t('bookedForm.changeTitle', { name }) : t('bookedForm.title')} back={{ href: `/trips/${trip.id}/appointments`, label: t('bookedForm.back') }}
    >
      {read ? <Notice tone="tip"><p>{t('bookedForm.read')}</p>{read.notes.map((note) => <p key={note}>{t(`import.note.${note}`)}</p>)}</Notice> : null}
      <ActionForm action={saveBooked} submit={t('bookedForm.save')} hidden={hidden} className="sheet pad">
        <BookedFields called={called} initial={read ? read.typed : { minutes: '60', ...knownOf(called) }} />
      </ActionForm>
    </TripScreen>
  );
}
