import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MenuLine } from '@/components/kit/menu-line';
import { Section } from '@/components/kit/section';
import { OwnScreen } from '@/components/trip/own-screen';
import { adminCentres } from '@/lib/data/admin-centre';
import { centreUse, newsState } from '@/lib/data/centre-news';
import { secondFactorOf } from '@/lib/data/centre-second-factor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { possibleSuccessors } from '@/lib/domain/guide/centre-edit';
import { centreStanding } from '@/lib/domain/guide/centre-standing';
import { administratorVisit } from '@/lib/server/administrator-page';
import { CentreForm } from '../_components/centre-form';
import { CentreUse } from '../_components/centre-use';
import { SecondFactor } from '../_components/second-factor';

interface Props {
  readonly params: Promise<{ centreId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adminCentres'))('title') };
}

/** One centre: what is said of it, what hangs on it, and the ways to the rest. */
export default async function CentrePage({ params }: Props) {
  const { person, access } = await administratorVisit();
  const { centreId } = await params;
  const now = new Date();
  const [centres, use, news, asks, t, staff] = await Promise.all([
    adminCentres(), centreUse(access, centreId, now), newsState(access, centreId), secondFactorOf(access, centreId), getTranslations('adminCentres'), getTranslations('deskStaff'),
  ]);
  const centre = centres.find(({ id }) => id === centreId) ?? notFound();
  const isClosed = centre.status === 'CLOSED';
  return (
    <OwnScreen person={person.name} className="acc" title={centre.name} back={{ href: '/admin/centres', label: t('back') }}>
      <Section id="facts" title={t('facts')}>
        <CentreForm centre={centre} successors={possibleSuccessors(centres, centre)} today={dayIn(NEW_YORK, now)} />
      </Section>
      <CentreUse use={use} news={news} isClosed={isClosed} />
      <SecondFactor centreId={centreId} since={asks.since} staff={asks.staff} now={now} />
      <Section id="more" title={t('more')}>
        <ul className="sheet menu">
          {centreStanding(centre, dayIn(NEW_YORK, now)) === 'closed' ? null : <MenuLine href={`/admin/centres/${centreId}/rules`} icon="clipboard-check" label={t('rules')} note={t('rulesNote')} />}
          <MenuLine href={`/admin/centres/${centreId}/staff`} icon="users" label={staff('title')} note={staff('menu')} />
        </ul>
      </Section>
    </OwnScreen>
  );
}
