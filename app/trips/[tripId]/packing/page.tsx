import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { PrintButton } from '@/components/kit/print-button';
import { shellLinks } from '@/components/trip/shell-links';
import { TripShell } from '@/components/trip/trip-shell';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { lineName, lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import { packingPage } from '@/lib/server/packing-page';
import { pageRows } from '@/lib/server/packing-rows';
import { lineInAddress } from '@/lib/server/sealed-line';
import { tickPackingLine } from './actions';
import { BagSheet } from './_components/bag-sheet';
import { PackingList } from './_components/packing-list';
import { PackingReminders } from './_components/packing-reminders';
import { RemovedNotice } from './_components/removed-notice';
import { shownPacking, toPack } from './_components/shown';
import { TickScope } from './_components/tick-scope';
import '@/app/styles/of/packing.css';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  /** `done`: the person comes back from a change. `removed`: a line just taken off the list, sealed. */
  readonly searchParams: Promise<{ done?: string | string[]; removed?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packing'))('name') };
}

/** The packing list: a bag, boxes to tick, why each thing is there and who packs it. */
export default async function PackingPage({ params, searchParams }: Props) {
  const page = await packingPage((await params).tripId, 'see-itinerary');
  const { access, record, now } = page;
  const { trip, packing } = record;
  const [links, t, asked] = await Promise.all([shellLinks(trip.id), getTranslations('packing'), searchParams]);
  const shown = shownPacking({ record, packers: page.packers, standing: access.standing, rows: pageRows(trip.id, linesOf(packing)) });
  const gone = lineNamed(packing.removed, lineInAddress(asked.removed) ?? '');
  const lists = Object.fromEntries(packing.sections.filter(({ total }) => total > 0).map(({ section, lines }) => [section, lines.map(lineName)]));
  const turns = Object.fromEntries(toPack(shown).map((line) => [lineName(line), line.turns]));
  const findings = shown.mayChange ? checkTrip(trip, now).open : [];
  return (
    <TripShell
      links={links} current={shown.path} person={access.actor.name} version={record.version}
      ribbon={ribbonOf(trip, findings, dayIn(NEW_YORK, now))}
    >
      <data hidden className="packing-revision" value={packing.revision} />
      <main id="main" className="wrap pack">
        <PageTitle lead={t(trip.home.mode === 'LOCAL' ? 'leadLocal' : 'lead')}>{t('title')}</PageTitle>
        {asked.done === undefined ? null : <Notice tone="ok" role="status">{t('saved')}</Notice>}
        <PackingReminders tripId={trip.id} own={page.own} />
        {gone && shown.mayChange ? <RemovedNotice tripId={trip.id} line={gone} /> : null}
        <TickScope tripId={trip.id} action={tickPackingLine} lists={lists} turns={turns} notSaved={t('notSaved')}>
          <div className="pack-cols">
            <BagSheet shown={shown} />
            <PackingList shown={shown} />
          </div>
        </TickScope>
        {shown.mayChange ? (
          <div className="row pack-end">
            <ButtonLink look="primary" href={`${shown.path}/add`}>{t('add.open')}</ButtonLink>
            <ButtonLink look="outline" href={`${shown.path}/arrange`}>{t('arrange')}</ButtonLink>
            <PrintButton>{t('print')}</PrintButton>
          </div>
        ) : null}
      </main>
    </TripShell>
  );
}
