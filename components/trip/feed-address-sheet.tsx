import { AddressLine } from '@/components/kit/address-line';
import { CopyButton } from '@/components/kit/copy-button';
import { Notice } from '@/components/kit/notice';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { OwnFeed } from '@/lib/domain/people/feed';
import { formatMoment } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

interface FeedAddressSheetProps {
  readonly feed: OwnFeed;
  /** Null when it cannot be shown any more. */
  readonly address: string | null;
  /** What it shows, and what not. */
  readonly what: string;
}

/** The address, what it shows and to whom, and whether a calendar reads it. */
export function FeedAddressSheet({ feed: { lastReadAt }, address, what }: FeedAddressSheetProps) {
  const t = useTranslations('feed.page');
  const locale = useLocale();
  return (
    <div className="sheet pad">
      {address ? (
        <AddressLine id="feed-address" label={t('address')} address={address}>
          <CopyButton text={address} done={t('copied')} look="primary">{t('copy')}</CopyButton>
        </AddressLine>
      ) : <Notice tone="tip">{t('lost')}</Notice>}
      <p>{what}</p>
      <p className="soft">{lastReadAt ? t('read', { time: formatMoment(lastReadAt, NEW_YORK, locale) }) : t('unread')} {t('late')}</p>
    </div>
  );
}
