import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { holdEffects } from '@/lib/domain/recovery/hold';
import { replanPath } from '@/lib/server/sealed-replan';
import type { TripAccess } from '@/lib/data/open-trip';
import { recorderOf } from '@/lib/data/spoken-by';
import { type TripPage, tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { fixFinding } from '../actions';
import { CentresHoldForm, StandingHold } from './_components/centres-hold';
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
  if (access.centre) return <StaffHold access={{ ...access, centre: access.centre }} record={record} now={now} />;
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

interface StaffHoldProps extends Pick<TripPage, 'record' | 'now'> {
  readonly access: TripAccess & { readonly centre: NonNullable<TripAccess['centre']> };
}

/** For staff: the hold and the word that lifts it, or the form that sets one. What it moves is planned by the patient's side. */
async function StaffHold({ access, record: { trip, version }, now }: StaffHoldProps) {
  const [t, h, back] = await Promise.all([getTranslations('centresWord.hold'), getTranslations('hold'), wayBack(access, undefined)]);
  const recorder = recorderOf(access);
  const title = trip.hold ? t('title') : h('setTitle');
  const lead = trip.hold ? undefined : t('setLead', { centre: access.centre.name });
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={title} lead={lead} back={back}>
      {trip.hold ? <StandingHold hold={trip.hold} trip={{ id: trip.id, version }} recorder={recorder} now={now} /> : <CentresHoldForm trip={{ id: trip.id, version }} recorder={recorder} now={now} />}
    </TripScreen>
  );
}
