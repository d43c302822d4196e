import { ActionForm } from '@/components/kit/action-form';
import { ButtonLink } from '@/components/kit/button';
import type { FormAction } from '@/components/kit/form-state';
import { Notice } from '@/components/kit/notice';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface MailFailsNoticeProps {
  /** Null: mails arrive, as far as anybody knows. */
  readonly since: Instant | null;
  readonly email: string;
  /** Sends a test by the channel that the form names. */
  readonly test: FormAction;
}

/** Mails to its reader come back: what to do about it. */
export function MailFailsNotice({ since, email, test }: MailFailsNoticeProps) {
  const t = useTranslations('reach.mailFails');
  const locale = useLocale();
  if (!since) return null;
  return (
    <Notice tone="warn">
      <p><b>{t('since', { email, day: formatDayOf(since, NEW_YORK, locale) })}</b> {t('meanwhile')}</p>
      <ActionForm action={test} hidden={{ channel: 'MAIL' }} submit={t('again')} look="outline" label={t('again')} className="rc-fails" aside={<ButtonLink look="text" href="/account/email">{t('address')}</ButtonLink>} />
    </Notice>
  );
}
