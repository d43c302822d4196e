import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

/** `wait`: neither granted nor refused; `unverified`: nobody has checked it; `hold`: closed until a word. */
export type TagTone = 'plain' | 'ok' | 'warn' | 'stop' | 'tip' | 'mark' | 'wait' | 'unverified' | 'hold';

interface TagProps {
  readonly tone?: TagTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in one or two words: Booked, Can view. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={clsx('tag', tone !== 'plain' && `tag--${tone}`)}>
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
    </span>
  );
}
