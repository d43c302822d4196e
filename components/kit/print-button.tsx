'use client';

import type { ReactNode } from 'react';
import { Button } from './button';

/** Prints the page. Before JavaScript arrives it does nothing; the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  return <Button type="button" onClick={() => window.print()}>{children}</Button>;
}
