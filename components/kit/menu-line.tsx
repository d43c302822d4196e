import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

interface MenuLineProps {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly note?: string;
  readonly aside?: ReactNode;
}

/** A line of a menu: where it leads, and what is there. */
export function MenuLine({ href, icon, label, note, aside }: MenuLineProps) {
  return (
    <li>
      <Link href={href} prefetch={false}>
        <Icon name={icon} />
        <span>{label}{note ? <span className="soft">{note}</span> : null}</span>
        <span>{aside}</span>
      </Link>
    </li>
  );
}
