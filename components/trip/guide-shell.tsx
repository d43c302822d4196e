import type { ReactNode } from 'react';
import { shellLinks } from './shell-links';
import { PublicShell } from './public-shell';
import { TripShell } from './trip-shell';

interface GuideShellProps {
  /** Name of whoever is signed in, and their next trip; null for a visitor. */
  readonly reader: { readonly name: string; readonly tripId: string | null } | null;
  /** The emergency page stands in the same frame. */
  readonly current?: '/guide' | '/emergency';
  /** The page's `main` element and all in it. */
  readonly children: ReactNode;
}

/** A page of the guide stands among the pages of a trip for whoever has one, and alone for everybody else. */
export async function GuideShell({ reader, current = '/guide', children }: GuideShellProps) {
  if (!reader) return <PublicShell isEmergency={current === '/emergency'}>{children}</PublicShell>;
  return <TripShell links={await shellLinks(reader.tripId)} current={current} person={reader.name}>{children}</TripShell>;
}
