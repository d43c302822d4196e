import { clsx } from 'clsx';
import { initialsOf } from '@/lib/domain/people/initials';
import type { PersonView } from '@/lib/text/arrival-words';

const LOOKS = ['', 'avatar--2', 'avatar--3', 'avatar--4'] as const;

/** Always the same color for the same person. */
const lookOf = (userId: string): string => LOOKS[[...userId].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % LOOKS.length] ?? '';

/** The round sign of a colleague; their name is said, and shown when one points at it. */
export function StaffSign({ person: { userId, name } }: { person: PersonView }) {
  return (
    <span className={clsx('avatar', lookOf(userId))} title={name}>
      <span aria-hidden="true">{initialsOf(name)}</span><span className="vh">{name}</span>
    </span>
  );
}
