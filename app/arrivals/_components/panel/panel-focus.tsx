'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

interface PanelFocusProps {
  readonly tripId: string;
  readonly closeHref: string;
  readonly children: ReactNode;
}

/** Who opens a panel goes on reading in it; Escape closes it, and leads back to the line that it belongs to. */
export function PanelFocus({ tripId, closeHref, children }: PanelFocusProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  useEffect(() => {
    const heading = title.current;
    heading?.focus();
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && heading?.closest('aside')?.contains(document.activeElement)) router.push(closeHref, { scroll: false });
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [tripId, closeHref, router]);
  useEffect(() => () => lineOf(tripId)?.focus(), [tripId]);
  return <h2 id="panel-title" ref={title} tabIndex={-1}>{children}</h2>;
}

const lineOf = (tripId: string): HTMLElement | null => document.getElementById(`arrival-${tripId}`)?.querySelector('a') ?? null;
