import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { TripScreen } from '@/components/trip/trip-screen';
import { loadReminderList } from '@/lib/data/reminders-page';
import { kindsOff, mainWay, reminderList } from '@/lib/domain/reminders/list-view';
import { tripVisit } from '@/lib/server/trip-page';
import { waysWords } from '@/lib/text/reminder-list-words';
import { beginOwnReminder, stopOwnReminder } from './actions';
import { NothingAhead } from './_components/nothing-ahead';
import { OthersSection } from './_components/others-section';
import { ReminderParts } from './_components/reminder-parts';
import { WaysSection } from './_components/ways-section';
import '@/app/styles/of/reminders.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminderList'))('title') };
}

/** All that its reader is going to be reminded of on this trip, each to be changed or stopped beforehand. */
export default async function RemindersPage({ params }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'set-reminders', 'itinerary');
  const { record: { trip, version }, own, others } = await loadReminderList(access, now);
  if (!own) notFound();
  const [t, locale] = await Promise.all([getTranslations('reminderList'), getLocale()]);
  const list = reminderList(own.lines, own.reader, now);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={[t('lead', { count: list.planned }), list.planned > 0 ? t('way', { way: waysWords(mainWay(own.reader), locale) }) : null].filter(Boolean).join(' ')}>
      <div className="reminders">
        <NothingAhead trip={trip} list={list} standing={access.standing} />
        <ReminderParts tripId={trip.id} list={list} stop={stopOwnReminder} begin={beginOwnReminder} />
        <WaysSection off={kindsOff(own.reader)} />
        <OthersSection others={others} />
      </div>
    </TripScreen>
  );
}
