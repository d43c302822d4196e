import { ButtonLink } from '@/components/kit/button';
import { PrintButton } from '@/components/kit/print-button';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { useTranslations } from '@/lib/text/here';

/** What holds for all of them at once is chosen where it holds for all trips. */
export function WaysSection() {
  const t = useTranslations('reminderList');
  return (
    <Section id="ways" title={t('ways.title')} className="reminders-ways">
      <p className="soft">{t('ways.note')}</p>
      <div className="row">
        <ButtonLink href="/account/reminders">{t('ways.link')}</ButtonLink>
        <ButtonLink look="text" href="/inbox">{t('ways.inbox')}</ButtonLink>
        <PrintButton><Icon name="printer" />{t('print')}</PrintButton>
      </div>
    </Section>
  );
}
