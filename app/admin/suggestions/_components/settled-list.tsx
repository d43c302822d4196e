import { Section } from '@/components/kit/section';
import { Sheet } from '@/components/kit/sheet';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface Settled {
  readonly id: string;
  readonly name: string;
  readonly isAccepted: boolean;
  readonly settledAt: Date;
  readonly settledBy: string;
  readonly reason: string;
  readonly centre: { readonly name: string } | null;
}

/** What was decided, by whom and when. */
export function SettledList({ settled }: { settled: readonly Settled[] }) {
  const t = useTranslations('suggest.inbox');
  if (settled.length === 0) return null;
  return (
    <Section id="settled" title={t('settled')}>
      <Sheet padded={false} className="lines">{settled.map((one) => <SettledLine key={one.id} settled={one} />)}</Sheet>
    </Section>
  );
}

function SettledLine({ settled: { name, isAccepted, settledAt, settledBy, reason, centre } }: { settled: Settled }) {
  const t = useTranslations('suggest.inbox');
  const day = formatDayOf(settledAt, NEW_YORK, useLocale());
  return (
    <div className="acc-row">
      <div>
        <b>{name}</b>
        <span className="soft">
          <span>{isAccepted ? t('accepted', { centre: centre?.name ?? name }) : t('declined', { reason })}</span>
          <span className="small">{t('by', { name: settledBy || 'none', day })}</span>
        </span>
      </div>
    </div>
  );
}
