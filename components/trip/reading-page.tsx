import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { PublicShell } from './public-shell';

interface ReadingPageProps {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly isSignedIn: boolean;
  /** Where to go on from here. */
  readonly children?: ReactNode;
}

/** A page that is read: short sections, one paragraph each. */
export function ReadingPage({ title, lead, parts, isSignedIn, children }: ReadingPageProps) {
  return (
    <PublicShell isSignedIn={isSignedIn}>
      <main id="main" className="wrap">
        <PageTitle lead={lead}>{title}</PageTitle>
        <div className="reading">
          {parts.map((part) => (
            <section key={part.id} id={part.id} aria-labelledby={`${part.id}-head`}>
              <h2 id={`${part.id}-head`}>{part.title}</h2>
              <p>{part.text}</p>
            </section>
          ))}
        </div>
        {children}
      </main>
    </PublicShell>
  );
}
