import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { adminCentres } from '@/lib/data/admin-centre';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorPage } from '@/lib/server/administrator-page';
import { CentreList } from './_components/centre-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminCentres'))('title') };
}

/** The directory, as it stands now. */
export default async function CentresPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const person = await administratorPage();
  const asked = adminQuery.parse(await searchParams);
  const [centres, t, a] = await Promise.all([adminCentres(), getTranslations('adminCentres'), getTranslations('admin')]);
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/admin', label: a('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{a('done')}</p></Notice>}
      <CentreList centres={centres} today={dayIn(NEW_YORK, new Date())} />
    </OwnScreen>
  );
}
