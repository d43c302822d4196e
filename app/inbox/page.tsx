import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { MailFailsNotice } from '@/components/trip/mail-fails-notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { inboxPage } from '@/lib/data/inbox-page';
import { questionsInInbox } from '@/lib/data/questions-inbox';
import { isStaff } from '@/lib/domain/access/actor';
import { cityOfZone } from '@/lib/domain/calendar/zone-places';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { inboxQuery, olderPath } from '@/lib/input/inbox-forms';
import { personPage } from '@/lib/server/person-page';
import { formatMoment, formatTime } from '@/lib/text/format';
import { unreadHere } from '@/lib/text/unread-here';
import { tryChannel } from '../account/reminders/actions';
import { answerCentre } from '../trips/[tripId]/questions/actions';
import { AskedInNote } from './_components/asked-in-note';
import { FastingRule } from './_components/fasting-rule';
import { NoteList } from './_components/note-list';
import { readAll } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const person = await personPage();
  const now = new Date();
  const { before } = inboxQuery.parse({ before: (await searchParams).before ?? null });
  const [{ notes, older, zone, mailFailedAt }, t, locale] = await Promise.all([inboxPage(person, before, now), getTranslations('inbox'), getLocale()]);
  const asked = await questionsInInbox(person, notes, now);
  const isToday = ({ createdAt }: InboxNote) => dayIn(zone, createdAt) === dayIn(zone, now);
  const came = (note: InboxNote) => (isToday(note) ? formatTime(note.createdAt, zone, locale) : formatMoment(note.createdAt, zone, locale));
  const more = ({ params: { questionId }, reminder }: InboxNote) => {
    if (reminder) return <FastingRule fasting={reminder.fasting} />;
    return questionId ? <AskedInNote asked={asked.get(String(questionId))} answer={answerCentre} /> : null;
  };
  const { count: unread } = unreadHere();
  const lead = [t('lead', { count: unread }), ...(zone === NEW_YORK ? [] : [t('clock', { city: cityOfZone(zone) })])].join(' ');
  return (
    <OwnScreen person={person.name} hasDesk={isStaff(person)} current="/inbox" title={t('title')} lead={lead}>
      <MailFailsNotice since={mailFailedAt} email={person.email} test={tryChannel} />
      {notes.length === 0 ? <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState> : null}
      <NoteList title={t('today')} notes={notes.filter(isToday)} more={more} came={came} />
      <NoteList title={t('earlier')} notes={notes.filter((note) => !isToday(note))} more={more} came={came} />
      <div className="row ib-end">
        {before ? <ButtonLink look="text" href="/inbox">{t('newest')}</ButtonLink> : null}
        {older ? <ButtonLink look="text" href={olderPath(older)}>{t('older')}</ButtonLink> : null}
        {unread > 0 && notes[0] && !before ? <ActionForm action={readAll} hidden={{ until: notes[0].createdAt.toISOString() }} submit={t('markAll')} look="text" label={t('markAll')} /> : null}
        <ButtonLink look="text" href="/account/reminders">{t('choose')}</ButtonLink>
      </div>
    </OwnScreen>
  );
}
