import { ActionForm } from '@/components/kit/action-form';
import type { FormAction } from '@/components/kit/form-state';
import { Section } from '@/components/kit/section';
import type { OwnFeed as Told } from '@/lib/domain/people/feed';
import { useTranslations } from '@/lib/text/here';
import { FeedAddressSheet } from './feed-address-sheet';
import { FeedSteps } from './feed-steps';

interface OwnFeedProps {
  /** Null while there is none. */
  readonly feed: (Told & { readonly issue: number }) | null;
  /** Null when it cannot be shown any more. */
  readonly address: string | null;
  /** What it is a calendar of. */
  readonly words: 'feed.page' | 'arrivalsOut.feed.page';
  readonly hidden: Readonly<Record<string, string>>;
  readonly make: FormAction;
  readonly renew: FormAction;
  readonly end: FormAction;
}

/** One's own calendar feed: its address, how calendars take it, a new address, none. */
export function OwnFeed({ feed, address, words, hidden, make, renew, end }: OwnFeedProps) {
  const t = useTranslations(words);
  return (
    <div className="feed">
      {feed ? <FeedAddressSheet feed={feed} address={address} what={t('what')} /> : (
        <ActionForm action={make} submit={t('make')} hidden={hidden} className="sheet pad">
          <p>{t('what')}</p>
          <p>{t('yours')}</p>
        </ActionForm>
      )}
      {address ? <FeedSteps address={address} /> : null}
      {feed ? (
        <Section id="change" title={t('change')}>
          <ActionForm action={renew} submit={t('renew')} look="outline" hidden={{ ...hidden, issue: String(feed.issue) }} label={t('renew')}>
            <p className="soft">{t('renewNote')}</p>
          </ActionForm>
          <ActionForm action={end} submit={t('stop')} look="text" hidden={hidden} label={t('stop')}>
            <p className="soft">{t('stopNote')}</p>
          </ActionForm>
        </Section>
      ) : null}
    </div>
  );
}
