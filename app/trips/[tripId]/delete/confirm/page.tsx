import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { CheckLine } from '@/components/kit/check-line';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { readRetention } from '@/lib/data/retention';
import { loadDeletion } from '@/lib/data/trip-deletion';
import { deletionPath } from '@/lib/input/deletion-forms';
import { requireProof } from '@/lib/server/step-up';
import { tripVisit } from '@/lib/server/trip-page';
import { isolated } from '@/lib/text/isolated';
import { remove } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deletion.trip'))('confirmTitle') };
}

/** The second screen: the deed itself, with what is booked. */
export default async function ConfirmDeletionPage({ params }: { params: Promise<{ tripId: string }> }) {
  const { tripId } = await params;
  const { access, now } = await tripVisit(tripId, 'delete-trip', 'people');
  await requireProof();
  const [deletion, { graceDays }, t] = await Promise.all([loadDeletion(access, now), readRetention(), getTranslations('deletion.trip')]);
  if (deletion.askedAt) redirect(deletionPath(tripId));
  const { patientName, others, appointments } = deletion;
  const back = <ButtonLink look="text" href={`/trips/${tripId}`}>{t('dont')}</ButtonLink>;
  return (
    <OwnScreen
      person={access.actor.name} className="acc" title={t('confirmTitle')} lead={t('confirmLead', { name: isolated(patientName), days: graceDays, others })}
      back={{ href: deletionPath(tripId), label: t('back') }}
    >
      {appointments.length > 0 ? (
        <Notice tone="warn">
          <p>{t('booked', { count: appointments.length })} <ButtonLink look="text" href={`/trips/${tripId}/appointments`}>{t('seeBooked')}</ButtonLink></p>
        </Notice>
      ) : null}
      <ActionForm action={remove} submit={t('submit')} look="stop" hidden={{ tripId }} className="sheet pad" aside={back}>
        {appointments.length > 0 ? <CheckLine name="cancel" initial="">{t('cancel', { count: appointments.length })}</CheckLine> : null}
      </ActionForm>
    </OwnScreen>
  );
}
