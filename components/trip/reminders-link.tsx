import { ButtonLink } from '@/components/kit/button';
import { useTranslations } from '@/lib/text/here';

/** The way to the whole list of what its reader is reminded of. */
export function RemindersLink({ tripId }: { tripId: string }) {
  const t = useTranslations('reminderList');
  return <ButtonLink look="text" href={`/trips/${tripId}/reminders`}>{t('all')}</ButtonLink>;
}
