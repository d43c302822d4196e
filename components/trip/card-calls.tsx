import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { type ShownCall, spokenIn } from '@/lib/text/card-words';
import { useLocale, useTranslations } from '@/lib/text/here';
import { dialled } from './dialled';

/** 911 first, then everybody whom the card names: one tap each. */
export function CardCalls({ calls }: { calls: readonly ShownCall[] }) {
  const t = useTranslations('card');
  const locale = useLocale();
  return (
    <>
      <ButtonLink href="tel:911" look="stop" large block>
        <Icon name="phone" />
        {t('call')}
      </ButtonLink>
      {calls.length === 0 ? null : (
        <ul className="sos-list" aria-label={t('callList')}>
          {calls.map(({ label, phone }, at) => (
            <li key={`${at} ${phone}`}>
              <a className="call sheet" href={dialled(phone)}>
                <Icon name="phone" />
                <span>
                  <b><bdi>{spokenIn(locale, label)}</bdi></b>
                  <span className="num"><bdi>{phone}</bdi></span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
