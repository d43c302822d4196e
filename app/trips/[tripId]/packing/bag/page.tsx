import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { listCarryOnLimits } from '@/lib/data/reference';
import { packingPage } from '@/lib/server/packing-page';
import { BagForm } from './_components/bag-form';
import { HomePlanForm } from './_components/home-plan-form';
import { MedicinesRuleForm } from './_components/medicines-rule-form';
import '@/app/styles/of/packing.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing.bagForm'))('title') };
}

/** The carry-on's size and weight, how it comes home, and what the hospital says of medicines. */
export default async function BagPage({ params }: Props) {
  const { access, record, now } = await packingPage((await params).tripId, 'change-packing');
  const { trip, packing, version } = record;
  const [t, list, limits] = await Promise.all([getTranslations('packing.bagForm'), getTranslations('packing'), listCarryOnLimits()]);
  const back = { href: `/trips/${trip.id}/packing`, label: list('backToList') };
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')} back={back}>
      <div className="pack-list">
        <BagForm tripId={trip.id} packing={packing} limits={limits} />
        <HomePlanForm trip={trip} />
        {mayDo('see-medical', access.standing) ? <MedicinesRuleForm record={record} /> : null}
      </div>
    </TripScreen>
  );
}
