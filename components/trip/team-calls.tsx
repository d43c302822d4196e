import { Icon } from '@/components/kit/icon';
import type { TeamCall } from '@/lib/domain/guide/whom-to-call';
import { shownCall, spokenIn } from '@/lib/text/card-words';
import { useLocale } from '@/lib/text/here';
import { dialled } from './dialled';

/** Numbers of the surgeon's side, one tap each; on paper as text. */
export function TeamCalls({ calls }: { calls: readonly TeamCall[] }) {
  const locale = useLocale();
  if (calls.length === 0) return null;
  return (
    <ul className="team-calls">
      {calls.map(shownCall).map(({ label, phone }) => (
        <li key={phone}>
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
  );
}
