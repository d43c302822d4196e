import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { TripScreen } from '@/components/trip/trip-screen';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { tripPage } from '@/lib/server/trip-page';
import { findingWords } from '@/lib/text/finding-words';
import { keepFinding } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<{ finding?: string | string[] }>;
}

/** `/trips/:id/keep?finding=…`: a reason to leave a finding as it is. */
export default async function KeepPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'change-itinerary', 'itinerary');
  const { finding: asked } = await searchParams;
  const finding = checkTrip(record.trip, now).open.find(({ key, canBeKept }) => canBeKept && key === asked);
  if (!finding) notFound();
  const [t, locale] = await Promise.all([getTranslations('trip.keep'), getLocale()]);
  const { what, why } = findingWords(finding, locale);
  const hidden = { tripId: access.tripId, findingKey: finding.key };
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      <ActionForm action={keepFinding} submit={t('save')} hidden={hidden} className="sheet pad">
        <p><b>{what}</b> {why}</p>
        <Field name="reason" label={t('reason')} required maxLength={300} />
      </ActionForm>
    </TripScreen>
  );
}
