import type { ReactNode } from 'react';

/** A fact that protects the patient, set like a rubber stamp; dashed when it is not so. */
export function Stamp({ children, holds = true }: { children: ReactNode; holds?: boolean }) {
  return <span className={holds ? 'stamp' : 'stamp stamp--warn'}>{children}</span>;
}
