import { Section } from '@/components/kit/section';
import type { OthersReminders } from '@/lib/domain/reminders/others-reminders';
import { listed } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';

/** Who else on the trip is reminded, and of what: nobody waits for somebody who hears of nothing. */
export function OthersSection({ others }: { others: readonly (OthersReminders & { readonly name: string })[] }) {
  const [t, names] = [useTranslations('reminderList'), useTranslations('reach.kindsPage.names')];
  const locale = useLocale();
  if (others.length === 0) return null;
  return (
    <Section id="others" title={t('others.title')}>
      <ul className="reminders-others">
        {others.map(({ userId, name, kinds }) => (
          <li key={userId}>{t('others.line', { name: isolated(name), kinds: listed(kinds.map((kind) => names(kind)), locale) })}</li>
        ))}
      </ul>
    </Section>
  );
}
