import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

interface PageTitleProps {
  readonly children: ReactNode;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  /** The way back, above the title. */
  readonly back?: { readonly href: string; readonly label: string };
}

/** The one `h1` of a page. */
export function PageTitle({ children, lead, back }: PageTitleProps) {
  return (
    <div className="page-title">
      {back ? (
        <p className="crumb">
          <Link href={back.href}>
            <Icon name="arrow-left" size="s" />
            {back.label}
          </Link>
        </p>
      ) : null}
      <h1>{children}</h1>
      {lead ? <p>{lead}</p> : null}
    </div>
  );
}
