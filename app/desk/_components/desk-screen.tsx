import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';

interface DeskScreenProps {
  readonly title: string;
  readonly lead?: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}

/** A page of the desk about one thing: one column, and the way back. */
export function DeskScreen({ title, lead, back, children }: DeskScreenProps) {
  return (
    <main id="main" className="wrap">
      <div className="narrow desk-page">
        <PageTitle lead={lead} back={back}>{title}</PageTitle>
        {children}
      </div>
    </main>
  );
}
