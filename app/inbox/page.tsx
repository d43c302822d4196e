import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { EmptyState } from '@/components/kit/empty-state';
import { OwnScreen } from '@/components/trip/own-screen';
import { inboxOf } from '@/lib/data/notifications';
import { questionsInInbox } from '@/lib/data/questions-inbox';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { personPage } from '@/lib/server/person-page';
import { answerCentre } from '../trips/[tripId]/questions/actions';
import { AskedInNote } from './_components/asked-in-note';
import { NoteList } from './_components/note-list';
import { readAll } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

export default async function InboxPage() {
  const person = await personPage();
  const [notes, t] = await Promise.all([inboxOf(person), getTranslations('inbox')]);
  const now = new Date();
  const asked = await questionsInInbox(person, notes, now);
  const more = ({ params: { questionId } }: InboxNote) => (questionId ? <AskedInNote asked={asked.get(String(questionId))} answer={answerCentre} /> : null);
  const unread = notes.filter(({ isNew }) => isNew).length;
  const today = dayIn(NEW_YORK, now);
  const isToday = ({ createdAt }: InboxNote) => dayIn(NEW_YORK, createdAt) === today;
  return (
    <OwnScreen person={person.name} hasDesk={person.staff.length > 0} current="/inbox" title={t('title')} lead={t('lead', { count: unread })}>
      {notes.length === 0 ? <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState> : null}
      <NoteList title={t('today')} notes={notes.filter(isToday)} more={more} />
      <NoteList title={t('earlier')} notes={notes.filter((note) => !isToday(note))} more={more} />
      {unread > 0 ? <ActionForm action={readAll} submit={t('markAll')} look="text" label={t('markAll')} /> : null}
    </OwnScreen>
  );
}
