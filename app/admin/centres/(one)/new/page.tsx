import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnScreen } from '@/components/trip/own-screen';
import { adminCentres } from '@/lib/data/admin-centre';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { possibleSuccessors } from '@/lib/domain/guide/centre-edit';
import { administratorPage } from '@/lib/server/administrator-page';
import { CentreForm } from '../_components/centre-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminCentres'))('addTitle') };
}

/** A centre that the directory does not have yet. */
export default async function NewCentrePage() {
  const person = await administratorPage();
  const [centres, t] = await Promise.all([adminCentres(), getTranslations('adminCentres')]);
  return (
    <OwnScreen person={person.name} title={t('addTitle')} lead={t('lead')} back={{ href: '/admin/centres', label: t('back') }}>
      <CentreForm centre={null} successors={possibleSuccessors(centres, null)} today={dayIn(NEW_YORK, new Date())} />
    </OwnScreen>
  );
}
