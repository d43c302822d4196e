import { ActionForm } from '@/components/kit/action-form';
import { Notice } from '@/components/kit/notice';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf, formatTime } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { stopReset } from '../actions';

/** Somebody asked, with this person's password and mail, to be without a second step: the way to stop it. */
export function ResetNotice({ dueAt, needsVouch }: { readonly dueAt: Instant; readonly needsVouch: boolean }) {
  const t = useTranslations('secondStep.reset');
  const locale = useLocale();
  const when = t('due', { day: formatDayOf(dueAt, NEW_YORK, locale), time: formatTime(dueAt, NEW_YORK, locale) });
  return (
    <Notice tone="warn">
      <p><b>{t('asked')}</b> {needsVouch ? t('vouch') : when}</p>
      <ActionForm action={stopReset} submit={t('stop')} look="primary" />
    </Notice>
  );
}
