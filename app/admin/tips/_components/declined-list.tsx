import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { tipName } from './tip-forms';

interface Declined {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly settledAt: Date;
  readonly settledBy: string;
}

/** What does not stand in the guide, why, by whom and when. */
export function DeclinedList({ declined }: { declined: readonly Declined[] }) {
  const t = useTranslations('tips.inbox');
  const locale = useLocale();
  if (declined.length === 0) return null;
  return (
    <Section id="declined" title={t('declined')}>
      <Sheet padded={false} className="lines">
        {declined.map(({ id, text, reason, settledAt, settledBy }) => (
          <div key={id} className="acc-row">
            <div>
              <b>{tipName(text)}</b>
              <span className="soft">
                <span>{t('because', { reason })}</span>
                <span className="small">{t('by', { name: settledBy || 'none', day: formatDayOf(settledAt, NEW_YORK, locale) })}</span>
              </span>
            </div>
          </div>
        ))}
      </Sheet>
    </Section>
  );
}
