import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly children: ReactNode;
  /** Space around the content; lists that draw their own lines need none. */
  readonly padded?: boolean;
  readonly className?: string;
}

/** White paper on the desk. Sheets are not nested. */
export function Sheet({ children, padded = true, className }: SheetProps) {
  return <div className={clsx('sheet', padded && 'pad', className)}>{children}</div>;
}
