import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { TripScreen } from '@/components/trip/trip-screen';
import { loadHistory } from '@/lib/data/history';
import { mayUndo } from '@/lib/domain/history/may-undo';
import { historyQuery } from '@/lib/input/history-query';
import { tripVisit } from '@/lib/server/trip-page';
import { HistoryList } from './_components/history-list';

interface Props {
  readonly params: Promise<{ tripId: string }>;
  readonly searchParams: Promise<{ before?: string | string[] }>;
}

const A_PAGE = 30;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') };
}

/** `/trips/:id/history`: who changed what, and when; the last change can be taken back by those who may do it. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { access, now } = await tripVisit((await params).tripId, 'see-itinerary', 'history');
  const { before } = historyQuery.parse(await searchParams);
  const { record, entries } = await loadHistory(access, before, A_PAGE + 1);
  const t = await getTranslations('history');
  const [shown, next] = [entries.slice(0, A_PAGE), entries[A_PAGE]];
  const last = shown.find(({ version }) => version === record.version);
  const undoId = last && mayUndo(last, { userId: access.actor.userId, standing: access.standing }) ? last.id : null;
  const here = `/trips/${access.tripId}/history`;
  return (
    <TripScreen trip={record.trip} version={record.version} person={access.actor.name} now={now} title={t('title')} lead={t('lead')}>
      {shown.length === 0
        ? <EmptyState title={t('empty')} />
        : <HistoryList tripId={access.tripId} entries={shown} standing={access.standing} undoId={undoId} />}
      <p className="row">
        {before === null ? null : <ButtonLink look="text" href={here}>{t('newest')}</ButtonLink>}
        {next ? <ButtonLink look="text" href={`${here}?before=${shown.at(-1)?.version}`}>{t('older')}</ButtonLink> : null}
      </p>
    </TripScreen>
  );
}
