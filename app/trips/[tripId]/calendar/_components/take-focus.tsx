'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface TakeFocusProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Announced at once, and where the keyboard goes on from. */
export function TakeFocus({ id, labelledBy, className, children }: TakeFocusProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return <div className={className} id={id} role="alert" aria-labelledby={labelledBy} tabIndex={-1} ref={box}>{children}</div>;
}
