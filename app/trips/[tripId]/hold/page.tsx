import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { holdEffects } from '@/lib/domain/recovery/hold';
import { replanPath } from '@/lib/server/sealed-replan';
import { tripPage } from '@/lib/server/trip-page';
import { fixFinding } from '../actions';
import { HoldScreen } from './_components/hold-screen';
import { SetHoldForm } from './_components/set-hold-form';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // The title of a trip: that it is on hold is nobody's to read in a tab.
  return { title: (await getTranslations('trip'))('namedTo') };
}

/** What a hold closed, what stays and whom to call; without one, the form that sets it. */
export default async function HoldPage({ params }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'see-itinerary', 'recovery');
  const effects = holdEffects(record.trip, now);
  const maySay = mayDo('record-word', access.standing);
  const { hold } = record.trip;
  if (effects && hold) {
    const ways = { fix: fixFinding, replanHref: replanPath(access.tripId, { type: 'hold-set', hold, followUpOn: null }) };
    return <HoldScreen record={record} effects={effects} person={access.actor.name} standing={access.standing} now={now} ways={ways} />;
  }
  if (!maySay) notFound();
  const t = await getTranslations('hold');
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('setTitle')} lead={t('setLead')}>
      <SetHoldForm record={record} now={now} />
    </TripScreen>
  );
}
