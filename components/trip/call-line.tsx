import { Icon } from '@/components/kit/icon';
import { type ShownCall, spokenIn } from '@/lib/text/card-words';
import { useLocale } from '@/lib/text/here';
import { dialled } from './dialled';

/** Somebody to call, with one tap; on paper the number stands as text. */
export function CallLine({ label, phone }: ShownCall) {
  const locale = useLocale();
  return (
    <a className="call sheet" href={dialled(phone)}>
      <Icon name="phone" />
      <span>
        <b><bdi>{spokenIn(locale, label)}</bdi></b>
        <span className="num"><bdi>{phone}</bdi></span>
      </span>
    </a>
  );
}
