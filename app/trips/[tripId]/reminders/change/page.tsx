import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/kit/empty-state';
import { TripScreen } from '@/components/trip/trip-screen';
import { isAhead, shownReminder } from '@/lib/domain/reminders/list-view';
import { reminderAddress } from '@/lib/input/reminder-forms';
import { remindedPage, type RemindedPage } from '@/lib/server/reminders-page';
import { reminderWords } from '@/lib/text/reminder-words';
import { MoveForm } from './_components/move-form';
import { beginOwnReminder, moveOwnReminder, stopOwnReminder } from '../actions';
import '@/app/styles/of/reminders.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminderList.one'))('title') };
}

function named({ own, now }: RemindedPage, key: string | null) {
  const line = own?.lines.find((one) => one.key === key && isAhead(one, now));
  return own && line ? shownReminder(line, own.reader) : null;
}

/** One reminder: to another day and hour before its thing, or none. */
export default async function ChangeReminderPage({ params, searchParams }: Props) {
  const page = await remindedPage((await params).tripId, 'set-reminders', 'itinerary');
  const { access, record: { trip, version }, own, now } = page;
  if (!own) notFound();
  const { key, back } = reminderAddress.parse(await searchParams);
  const line = named(page, key);
  const [t, all, locale] = await Promise.all([getTranslations('reminderList.one'), getTranslations('reminderList'), getLocale()]);
  return (
    <TripScreen
      trip={trip} version={version} person={access.actor.name} now={now} title={t('title')} lead={line ? reminderWords(line, locale).line : undefined}
      back={{ href: `/trips/${trip.id}/reminders`, label: all('all') }}
    >
      {line
        ? <MoveForm tripId={trip.id} line={line} back={back} move={moveOwnReminder} stop={stopOwnReminder} begin={beginOwnReminder} />
        : <EmptyState title={t('gone.title')}>{t('gone.note')}</EmptyState>}
    </TripScreen>
  );
}
