import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/kit/notice';
import { TripScreen } from '@/components/trip/trip-screen';
import { mayDo } from '@/lib/domain/access/deeds';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { numbersSeenBy } from '@/lib/domain/recovery/profile-numbers';
import { recorderOf } from '@/lib/data/spoken-by';
import { tripPage } from '@/lib/server/trip-page';
import { wayBack } from '@/lib/server/way-back';
import { EarlierNumbers } from './_components/earlier-numbers';
import { NumberList } from './_components/number-list';
import { QuietDaysForm } from './_components/quiet-days-form';
import { SayForm } from './_components/say-form';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `number`: the one to write down. `done`: the person comes back from that. */
  readonly searchParams: Promise<{ number?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('numbers'))('title') };
}

/** Every number of the plan with whose it is; one at a time takes the surgeon's word. */
export default async function NumbersPage({ params, searchParams }: Props) {
  const { access, record, now } = await tripPage((await params).tripId, 'see-itinerary', 'recovery');
  const { standing } = access;
  const maySay = mayDo('record-word', standing);
  if (!maySay && !mayDo('see-medical', standing)) notFound();
  const [t, changed, asked] = await Promise.all([getTranslations('numbers'), getTranslations('trip.check'), searchParams]);
  const settable = numbersSeenBy(record.trip, standing);
  const number = maySay ? settable.find((one) => one === asked.number) : undefined;
  const mayLengthen = mayDo('change-itinerary', standing) && settable.includes('quietDays');
  const own = await getTranslations('centresWord');
  const lead = access.centre ? own('lead', { centre: access.centre.name }) : t('lead');
  const back = await wayBack(access, undefined);
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={lead} back={back}>
      {asked.done === undefined ? null : <Notice tone="ok" role="status">{changed('fixed')}</Notice>}
      {number ? <SayForm record={record} number={number} today={dayIn(NEW_YORK, now)} reader={{ standing, recorder: recorderOf(access) }} /> : null}
      {mayLengthen && !number ? <QuietDaysForm record={record} /> : null}
      <NumberList trip={record.trip} standing={standing} />
      {mayDo('see-medical', standing) ? <EarlierNumbers numbers={record.trip.numbers} /> : null}
    </TripScreen>
  );
}
