import { clsx } from 'clsx';
import { initialsOf } from '@/lib/domain/people/initials';

// The fourth look is the centre's.
const LOOKS = ['', 'avatar--2', 'avatar--3'] as const;

interface PersonSignProps {
  readonly name: string;
  /** Among the people of the trip: each has a color of their own; -1 for who has left it. */
  readonly index: number;
  readonly size?: 'm' | 'l';
}

/** The round sign of somebody, beside their name in words. */
export function PersonSign({ name, index, size = 'm' }: PersonSignProps) {
  return <span className={clsx('avatar', size === 'l' && 'avatar--l', LOOKS[index % LOOKS.length] ?? 'avatar--4')} aria-hidden="true">{initialsOf(name)}</span>;
}
