import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { DeletionFacts } from '@/components/trip/deletion-facts';
import { OwnScreen } from '@/components/trip/own-screen';
import { readRetention } from '@/lib/data/retention';
import { loadDeletion, type TripDeletion } from '@/lib/data/trip-deletion';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { deletionPath, deletionQuery } from '@/lib/input/deletion-forms';
import { tripVisit } from '@/lib/server/trip-page';
import { formatDayOf } from '@/lib/text/format';
import { keep, stay } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.trip'))('title') };
}

/** What goes with a trip, what stays and why; and, once it was asked, the way back. */
export default async function DeleteTripPage({ params, searchParams }: Props) {
  const { tripId } = await params;
  const { access, now } = await tripVisit(tripId, 'delete-trip', 'people');
  const [deletion, { graceDays }, t, asked] = await Promise.all([
    loadDeletion(access, now), readRetention(), getTranslations('deletion.trip'), searchParams.then((query) => deletionQuery.parse(query)),
  ]);
  const { dueAt } = deletion;
  const back = { href: dueAt ? '/trips?all=yes' : `/trips/${tripId}`, label: t(dueAt ? 'backToTrips' : 'backToTrip') };
  return (
    <OwnScreen person={access.actor.name} className="acc" title={t('title')} back={back}>
      {asked.done ? <Notice tone="ok" role="status"><p>{t(`done.${asked.done}`)}</p></Notice> : null}
      {dueAt ? <ToBeDeleted tripId={tripId} dueAt={dueAt} /> : <Before tripId={tripId} deletion={deletion} graceDays={graceDays} />}
    </OwnScreen>
  );
}

async function ToBeDeleted({ tripId, dueAt }: { tripId: string; dueAt: Date }) {
  const [t, locale] = await Promise.all([getTranslations('deletion.trip'), getLocale()]);
  return (
    <>
      <Notice tone="warn"><p>{t('goesOn', { day: formatDayOf(dueAt, NEW_YORK, locale) })}</p></Notice>
      <p>{t('meanwhile')}</p>
      <ActionForm action={keep} submit={t('keep')} hidden={{ tripId }} large />
    </>
  );
}

async function Before({ tripId, deletion, graceDays }: { tripId: string; deletion: TripDeletion; graceDays: number }) {
  const [t, locale] = await Promise.all([getTranslations('deletion.trip'), getLocale()]);
  const { endsAt } = deletion;
  return (
    <>
      {endsAt ? (
        <>
          <Notice tone="warn"><p>{t('endsOn', { day: formatDayOf(endsAt, NEW_YORK, locale) })}</p></Notice>
          <ActionForm action={stay} submit={t('stay')} hidden={{ tripId }} large />
        </>
      ) : null}
      <DeletionFacts what="trip" graceDays={graceDays} centre={deletion.centre} />
      <p><ButtonLink href={`/trips/${tripId}/people/hand-over`} look="text">{t('handOver')}</ButtonLink></p>
      <p><ButtonLink href={`${deletionPath(tripId)}/confirm`} look="stop">{t('goOn')}</ButtonLink></p>
    </>
  );
}
