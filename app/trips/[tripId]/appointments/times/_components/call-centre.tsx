import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { dialled } from '@/components/trip/dialled';
import { useTranslations } from '@/lib/text/here';

/** The way that is always open. */
export function CallCentre({ phone }: { readonly phone: string }) {
  const t = useTranslations('times.none');
  if (!phone) return <p className="soft">{t('noPhone')}</p>;
  return <p><ButtonLink href={dialled(phone)}><Icon name="phone" />{t('call', { phone })}</ButtonLink></p>;
}
