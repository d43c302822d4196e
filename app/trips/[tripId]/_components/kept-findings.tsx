import { ActionForm } from '@/components/kit/action-form';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { KeptInCheck } from '@/lib/domain/check/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { findingWords } from '@/lib/text/finding-words';
import { formatDayOf } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { checkAgain } from '../actions';

/** What somebody decided to live with, who and why, and the way back. */
export function KeptFindings({ tripId, kept }: { tripId: string; kept: readonly KeptInCheck[] }) {
  const t = useTranslations('trip.check');
  const locale = useLocale();
  if (kept.length === 0) return null;
  return (
    <details className="kept">
      <summary>{t('keptTitle')} ({kept.length})</summary>
      <ul className="sheet lines">
        {kept.map(({ finding, keptBy, keptAt, reason }) => (
          <li key={finding.key} className="kept-line">
            <b>{findingWords(finding, locale).what}</b>
            <p className="soft small">{t('keptBy', { name: nameOrFormer(keptBy, locale), day: formatDayOf(keptAt, NEW_YORK, locale), reason })}</p>
            <ActionForm action={checkAgain} submit={t('stopKeeping')} look="text" hidden={{ tripId, findingKey: finding.key }} />
          </li>
        ))}
      </ul>
    </details>
  );
}
