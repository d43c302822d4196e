import type { ReactNode } from 'react';
import { Skyline } from '@/components/kit/skyline';
import { PublicShell } from './public-shell';

interface DoorProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page before the sign-in: one card on the dark panel. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <PublicShell tone="field" signIn={false}>
      <main id="main" className="signin on-field">
        <Skyline />
        <div className="wrap">
          <div className="sheet signin-card">
            <h1>{title}</h1>
            {lead ? <p>{lead}</p> : null}
            {children}
          </div>
        </div>
      </main>
    </PublicShell>
  );
}
