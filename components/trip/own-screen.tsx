import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { deskLinks, shellLinks } from './shell-links';
import { TripShell } from './trip-shell';

interface OwnScreenProps {
  /** Name of the person who is signed in. */
  readonly person: string;
  /** Whether they also work at a centre's desk. */
  readonly hasDesk?: boolean;
  /** The `href` of the navigation that this page is, when it is one of them. */
  readonly current?: string;
  readonly title: string;
  readonly lead?: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly className?: string;
  readonly children: ReactNode;
}

/** A page about the person, not about one trip: one column. */
export async function OwnScreen({ person, hasDesk = false, current, title, lead, back, className = '', children }: OwnScreenProps) {
  return (
    <TripShell links={[...await shellLinks(null), ...(hasDesk ? await deskLinks() : [])]} current={current} person={person}>
      <main id="main" className="wrap">
        <div className={`narrow ${className}`}>
          <PageTitle lead={lead} back={back}>{title}</PageTitle>
          {children}
        </div>
      </main>
    </TripShell>
  );
}
