import { initialsOf } from './initials';

const LOOKS = ['', 'avatar--2', 'avatar--3', 'avatar--4'] as const;

interface PersonSignProps {
  readonly name: string;
  /** Among the people of the trip: each has a color of their own; -1 for who has left it. */
  readonly index: number;
}

/** The round sign of somebody, beside their name in words. */
export function PersonSign({ name, index }: PersonSignProps) {
  const look = LOOKS[index % LOOKS.length] ?? LOOKS[3];
  return <span className={`avatar ${look}`.trim()} aria-hidden="true">{initialsOf(name)}</span>;
}
