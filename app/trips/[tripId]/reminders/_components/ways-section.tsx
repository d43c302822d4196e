import { ButtonLink } from '@/components/kit/button';
import { PrintButton } from '@/components/kit/print-button';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import type { ReminderKind } from '@/lib/domain/reminders/kinds';
import { listed } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** What holds for all of them at once is chosen where it holds for all trips. */
export function WaysSection({ off }: { off: readonly ReminderKind[] }) {
  const [t, names] = [useTranslations('reminderList'), useTranslations('reach.kindsPage.names')];
  const locale = useLocale();
  return (
    <Section id="ways" title={t('ways.title')} className="reminders-ways">
      <p className="soft">{t('ways.note')}</p>
      {off.length > 0 ? <p className="soft">{t('ways.off', { kinds: listed(off.map((kind) => names(kind)), locale) })}</p> : null}
      <div className="row">
        <ButtonLink href="/account/reminders">{t('ways.link')}</ButtonLink>
        <ButtonLink look="text" href="/inbox">{t('ways.inbox')}</ButtonLink>
        <PrintButton><Icon name="printer" />{t('print')}</PrintButton>
      </div>
    </Section>
  );
}
