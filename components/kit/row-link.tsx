import Link from 'next/link';
import { buttonClass } from './button-class';

/** "Change": `label` says what, for those who hear the page without the row. */
export function RowLink({ href, label, children }: { href: string; label: string; children: string }) {
  return <Link className={buttonClass({ look: 'text' })} href={href} aria-label={`${children}: ${label}`}>{children}</Link>;
}
