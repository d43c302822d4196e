import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { TripScreen } from '@/components/trip/trip-screen';
import { packingPage } from '@/lib/server/packing-page';
import { packingPath } from '@/lib/server/packing-outcomes';
import { pageRows } from '@/lib/server/packing-rows';
import { linesOf } from '@/lib/domain/packing/trip-packing';
import { ArrangeList } from './_components/arrange-list';
import '@/app/styles/of/packing.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing'))('arrangeTitle') };
}

/** The list to be put in order: by dragging and by buttons. */
export default async function ArrangePackingPage({ params }: Props) {
  const { access, record: { trip, packing, version }, now } = await packingPage((await params).tripId, 'change-packing');
  const t = await getTranslations('packing');
  const back = { href: packingPath(trip.id), label: t('backToList') };
  const rows = pageRows(trip.id, linesOf(packing));
  return (
    <TripScreen trip={trip} version={version} person={access.actor.name} now={now} title={t('arrangeTitle')} lead={t('arrangeLead')} back={back}>
      <data hidden className="packing-revision" value={packing.revision} />
      <div className="pack-list">
        {packing.sections.map((view) => <ArrangeList key={view.section} view={view} tripId={trip.id} rows={rows} />)}
        <div className="row"><ButtonLink href={back.href}>{back.label}</ButtonLink></div>
      </div>
    </TripScreen>
  );
}
