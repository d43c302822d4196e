import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { OwnScreen } from '@/components/trip/own-screen';
import { centresPacking } from '@/lib/data/admin-centres';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorPage } from '@/lib/server/administrator-page';
import { CentreList } from './_components/centre-list';
import { FastingForm } from './_components/fasting-form';
import { PackingForm } from './_components/packing-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('centresTitle') };
}

/** What each centre says on what to bring and on eating and drinking before surgery, one changed at a time. */
export default async function CentresPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const person = await administratorPage();
  const asked = adminQuery.parse(await searchParams);
  const [centres, t] = await Promise.all([centresPacking(), getTranslations('admin')]);
  const today = dayIn(NEW_YORK, new Date());
  const edited = centres.find(({ id }) => id === asked.edit);
  return (
    <OwnScreen person={person.name} className="acc" title={t('centresTitle')} lead={t('centres.lead')} back={{ href: '/admin', label: t('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      {edited ? <><PackingForm centre={edited} today={today} /><FastingForm centre={edited} today={today} /></> : <CentreList centres={centres} />}
    </OwnScreen>
  );
}
