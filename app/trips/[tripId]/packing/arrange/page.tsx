import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { packingPage } from '@/lib/server/packing-page';
import { ArrangeList } from '../_components/arrange-list';
import { RemovedList } from '../_components/removed-notice';
import { shownPacking } from '../_components/shown';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing'))('arrangeTitle') };
}

/** The list to be put in order: by dragging and by buttons. */
export default async function ArrangePackingPage({ params }: Props) {
  const page = await packingPage((await params).tripId, 'change-packing');
  const { access, record: { trip, packing, version }, now } = page;
  const t = await getTranslations('packing');
  const shown = shownPacking(page, access.standing);
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('arrangeTitle')} lead={t('arrangeLead')}>
      <data hidden className="packing-revision" value={packing.revision} />
      <div className="pack-list">
        {packing.sections.map((view) => <ArrangeList key={view.section} view={view} shown={shown} />)}
        <RemovedList tripId={trip.id} lines={packing.removed} />
        <div className="row"><ButtonLink href={shown.path}>{t('backToList')}</ButtonLink></div>
      </div>
    </TripScreen>
  );
}
