import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { recordDeskLook } from '@/lib/data/desk-audit';
import { notesOf } from '@/lib/data/desk-notes';
import { noteCursor, notesPath, notesQuery } from '@/lib/input/arrival-forms';
import { arrivalsPath } from '@/lib/input/arrivals-query';
import { deskPage } from '@/lib/server/desk-page';
import { NoteList } from './_components/note-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivalPanel.notes'))('title') };
}

/** The centre's own notes, newest first: on everybody, or on one patient. Who opens them is written down first. */
export default async function NotesPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { centre: asked, trip, before } = notesQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(asked ?? undefined, 'see-arrivals');
  await recordDeskLook(access, 'see-desk-notes', now);
  const [{ notes, next }, t] = await Promise.all([notesOf(access, { tripId: trip, before }), getTranslations('arrivalPanel.notes')]);
  return (
    <main id="main" className="wrap">
      <div className="narrow desk-page">
        <PageTitle lead={t('pageLead')} back={{ href: arrivalsPath({ centre }), label: t('back') }}>{t('title')}</PageTitle>
        {trip ? <p><Link href={notesPath({ centre })} prefetch={false}>{t('everybody')}</Link></p> : null}
        {notes.length > 0 ? <NoteList notes={notes} centre={centre} isOfOne={trip !== null} /> : <EmptyState title={t('empty')}>{t('emptyNote')}</EmptyState>}
        {next ? <p><Link href={notesPath({ centre, trip: trip ?? undefined, before: noteCursor(next) })} prefetch={false}>{t('earlier')}</Link></p> : null}
      </div>
    </main>
  );
}
