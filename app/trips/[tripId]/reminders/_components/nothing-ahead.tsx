import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { Notice } from '@/components/kit/notice';
import { mayDo, type Standing } from '@/lib/domain/access/deeds';
import type { Trip } from '@/lib/domain/itinerary/types';
import type { ReminderList } from '@/lib/domain/reminders/list-view';
import { useTranslations } from '@/lib/text/here';

interface NothingAheadProps {
  readonly trip: Trip;
  readonly list: ReminderList;
  readonly standing: Standing;
}

/** Why the list is short, or there is none: no day yet, nothing asked, all behind. */
export function NothingAhead({ trip, list: { ahead, behind }, standing }: NothingAheadProps) {
  const t = useTranslations('reminderList');
  if (trip.surgery.state === 'unknown') return <Undated tripId={trip.id} standing={standing} />;
  if (ahead.length > 0) return null;
  if (behind.length > 0) return <p className="soft">{t('over')}</p>;
  return <EmptyState title={t('none.title')}>{t(mayDo('manage-people', standing) ? 'none.all' : 'none.some')}</EmptyState>;
}

function Undated({ tripId, standing }: { tripId: string; standing: Standing }) {
  const t = useTranslations('reminderList.undated');
  return (
    <Notice tone="tip">
      <p><b>{t('title')}</b> {t('note')}</p>
      {mayDo('set-surgery', standing) ? <ButtonLink href={`/trips/${tripId}/date`}>{t('way')}</ButtonLink> : null}
    </Notice>
  );
}
