import { useTranslations } from '@/lib/text/here';
import type { SeenWords } from './seen-words';

/** The gaps stay: what is typed fills them in the browser. */
const GAPS = { minutes: '{minutes}', first: '{windowFirst}', last: '{windowLast}', notice: '{noticeHours}', cancel: '{cancelNoticeHours}' };

/** The sentences of `Seen`, in the language of the request. */
export function useSeenWords(): SeenWords {
  const t = useTranslations('deskSettings.services');
  const { minutes, first, last, notice, cancel } = GAPS;
  const days = { first, last };
  return {
    what: { CENTRE: t('seen', { minutes, place: t('seenPlaces.CENTRE') }), REMOTE: t('seen', { minutes, place: t('seenPlaces.REMOTE') }) },
    window: { any: t('seenWindow.any'), after: t('seenWindow.after', days), before: t('seenWindow.before', days), around: t('seenWindow.around', days) },
    rules: t('seenRules', { notice, cancel }),
    staff: t('seenStaff'),
  };
}
