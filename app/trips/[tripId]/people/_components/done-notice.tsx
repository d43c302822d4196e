import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import type { Trip } from '@/lib/domain/itinerary/types';
import { replanPath } from '@/lib/server/sealed-replan';
import { useTranslations } from '@/lib/text/here';

/** What became of the form that somebody comes from; after a removal also that the trip has no escort any more. */
export function DoneNotice({ done, trip }: { done: string; trip: Trip }) {
  const t = useTranslations('people');
  const isRemoved = done === 'removed';
  return (
    <Notice tone="ok" role="status">
      {t(isRemoved ? 'removed' : 'done')}{' '}
      {isRemoved && trip.escort.state === 'none' ? (
        <>{t('escortLost')} <ButtonLink look="text" href={replanPath(trip.id, { type: 'escort-lost' })}>{t('escortPlan')}</ButtonLink></>
      ) : null}
    </Notice>
  );
}
