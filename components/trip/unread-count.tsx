import { MOST_COUNTED } from '@/lib/domain/inbox-note';
import { useTranslations } from '@/lib/text/here';
import { unreadHere } from '@/lib/text/unread-here';

/** Beside the words of a link: how many notes wait in the inbox. */
export function UnreadCount() {
  const t = useTranslations('common');
  const { count } = unreadHere();
  if (count === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{count < MOST_COUNTED ? count : `${MOST_COUNTED - 1}+`}</span>
      <span className="vh">{t('unread', { count })}</span>
    </span>
  );
}
