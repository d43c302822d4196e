import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import type { ShownCall } from '@/lib/text/card-words';
import { useTranslations } from '@/lib/text/here';
import { CallLine } from './call-line';

/** 911 first, then everybody whom the card names: one tap each. */
export function CardCalls({ calls }: { calls: readonly ShownCall[] }) {
  const t = useTranslations('card');
  return (
    <>
      <ButtonLink href="tel:911" look="stop" large block>
        <Icon name="phone" />
        {t('call')}
      </ButtonLink>
      {calls.length === 0 ? null : (
        <ul className="sos-list" aria-label={t('callList')}>
          {calls.map((call, at) => <li key={`${at} ${call.phone}`}><CallLine {...call} /></li>)}
        </ul>
      )}
    </>
  );
}
