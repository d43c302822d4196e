import { AddressLine } from '@/components/kit/address-line';
import { CopyButton } from '@/components/kit/copy-button';
import { Icon } from '@/components/kit/icon';
import { QrCode } from '@/components/kit/qr-code';
import { ShareButton } from '@/components/kit/share-button';
import { Sheet } from '@/components/kit/sheet';
import type { Instant } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { formatDayOf } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

/** The address of an invitation in three shapes: to copy, to send from this phone, to point a camera at. */
export function PassOn({ url, expiresAt }: { readonly url: string; readonly expiresAt: Instant }) {
  const t = useTranslations('invite.page');
  const locale = useLocale();
  return (
    <Sheet className="pass-on">
      <AddressLine id="invitation-address" label={t('address')} address={url}>
        <CopyButton text={url} done={t('copied')}>{t('copy')}</CopyButton>
        <ShareButton url={url} title={t('shareTitle')}>{t('share')}</ShareButton>
      </AddressLine>
      <p className="expiry"><Icon name="clock" /><span>{t('expires', { until: formatDayOf(expiresAt, NEW_YORK, locale) })}</span></p>
      <p>{t('qrHint')}</p>
      <QrCode text={url} label={t('qr')} />
    </Sheet>
  );
}
