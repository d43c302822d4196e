import { ActionForm } from '@/components/kit/action-form';
import type { EmergencyCard } from '@/lib/domain/card/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { nameOrFormer } from '@/lib/text/former-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { sayStillRight } from '../actions';

/** An old check: one tap says that the card is still right. */
export function Recheck({ tripId, card }: { tripId: string; card: EmergencyCard }) {
  const t = useTranslations('card');
  const locale = useLocale();
  return (
    <section className="sheet pad" aria-labelledby="recheck">
      <h2 id="recheck">{t('recheck')}</h2>
      <p>{t('recheckWhy', { name: nameOrFormer(card.checkedBy, locale), day: formatDayOf(card.checkedAt, NEW_YORK, locale) })}</p>
      <ActionForm action={sayStillRight} submit={t('recheckYes')} hidden={{ tripId, version: String(card.revision) }} look="outline" block />
    </section>
  );
}
