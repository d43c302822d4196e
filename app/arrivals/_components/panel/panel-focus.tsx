'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The title of a panel: who opens it goes on reading here, and whoever closes it on the line that it belongs to. */
export function PanelFocus({ tripId, children }: { tripId: string; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    return () => lineOf(tripId)?.focus();
  }, [tripId]);
  return <h2 id="panel-title" ref={title} tabIndex={-1}>{children}</h2>;
}

const lineOf = (tripId: string): HTMLElement | null => document.getElementById(`arrival-${tripId}`)?.querySelector('a') ?? null;
