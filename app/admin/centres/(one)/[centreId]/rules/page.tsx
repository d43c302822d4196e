import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { OwnScreen } from '@/components/trip/own-screen';
import { centresPacking } from '@/lib/data/admin-centres';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { administratorPage } from '@/lib/server/administrator-page';
import { FastingForm } from '../../_components/fasting-form';
import { PackingForm } from '../../_components/packing-form';

interface Props {
  readonly params: Promise<{ centreId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminCentres'))('rules') };
}

/** What a centre that takes patients says on what to bring, and on eating and drinking before surgery. */
export default async function CentreRulesPage({ params }: Props) {
  const person = await administratorPage();
  const { centreId } = await params;
  const today = dayIn(NEW_YORK, new Date());
  const [centres, t, a] = await Promise.all([centresPacking(today), getTranslations('adminCentres'), getTranslations('admin.centres')]);
  const centre = centres.find(({ id }) => id === centreId) ?? notFound();
  return (
    <OwnScreen person={person.name} className="acc" title={t('rules')} lead={a('lead')} back={{ href: `/admin/centres/${centreId}`, label: centre.name }}>
      <PackingForm centre={centre} today={today} />
      <FastingForm centre={centre} today={today} />
    </OwnScreen>
  );
}
