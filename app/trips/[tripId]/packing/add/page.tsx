import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { Field } from '@/components/kit/field';
import { PackerField, SectionField } from '@/components/trip/packing-fields';
import { TripScreen } from '@/components/trip/trip-screen';
import { packingPage } from '@/lib/server/packing-page';
import { addPackingLine } from './actions';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing.add'))('title') };
}

/** Something of one's own for the list. */
export default async function AddToPackingPage({ params }: Props) {
  const { access, record: { trip, version }, packers, now } = await packingPage((await params).tripId, 'change-packing');
  const t = await getTranslations('packing');
  const back = { href: `/trips/${trip.id}/packing`, label: t('backToList') };
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('add.title')} back={back}>
      <ActionForm action={addPackingLine} submit={t('add.save')} hidden={{ tripId: trip.id, id: randomUUID() }} className="sheet pad">
        <Field name="title" label={t('add.name')} maxLength={80} autoComplete="off" required />
        <SectionField standing={access.standing} initial="comfort" />
        <Field name="quantity" label={t('add.quantity')} hint={t('add.quantityHint')} inputMode="numeric" maxLength={2} />
        <PackerField packers={packers} initial={access.actor.userId} />
      </ActionForm>
    </TripScreen>
  );
}
