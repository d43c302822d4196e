import type { ReactNode } from 'react';
import { SectionHead } from './section-head';

interface SectionProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of a page under its own heading. */
export function Section({ id, title, aside, children, className }: SectionProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <SectionHead id={id} aside={aside}>{title}</SectionHead>
      {children}
    </section>
  );
}
