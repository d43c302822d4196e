import { ButtonLink } from '@/components/kit/button';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Update } from '@/lib/domain/people/types';
import { formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** To the words of an update, for those who may correct it. */
export function CorrectLink({ tripId, update: { id, state, postedAt } }: { tripId: string; update: Update }) {
  const t = useTranslations('updates');
  const locale = useLocale();
  const label = t('correct.linkFor', { state: t(`states.${state}`), time: formatTime(postedAt, NEW_YORK, locale) });
  return <ButtonLink look="text" href={`/trips/${tripId}/updates/${id}`} label={label}>{t('correct.link')}</ButtonLink>;
}
