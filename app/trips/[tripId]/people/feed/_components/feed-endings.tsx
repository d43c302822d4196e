import { ActionForm } from '@/components/kit/action-form';
import { Section } from '@/components/kit/section';
import { useTranslations } from '@/lib/text/here';
import { endOwnFeed, newFeedAddress } from '../actions';

/** A new address, which ends the one that is shown, or none. */
export function FeedEndings({ tripId, issue }: { tripId: string; issue: number }) {
  const t = useTranslations('feed.page');
  return (
    <Section id="change" title={t('change')}>
      <ActionForm action={newFeedAddress} submit={t('renew')} look="outline" hidden={{ tripId, issue: String(issue) }} label={t('renew')}>
        <p className="soft">{t('renewNote')}</p>
      </ActionForm>
      <ActionForm action={endOwnFeed} submit={t('stop')} look="text" hidden={{ tripId }} label={t('stop')}>
        <p className="soft">{t('stopNote')}</p>
      </ActionForm>
    </Section>
  );
}
