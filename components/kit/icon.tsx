import { clsx } from 'clsx';
import { type IconName, ICONS } from './icons';

interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'm' | 'l';
}

/** A line drawing beside a word; the word carries the meaning, so readers of the page's text pass over it. */
export function Icon({ name, size = 'm' }: IconProps) {
  return (
    <svg className={clsx('icon', size !== 'm' && `icon--${size}`)} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
