import type { ReactNode } from 'react';

interface GuideSectionProps {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** Where it is from, and where to go on. */
  readonly children?: ReactNode;
}

/** A section of a page of the guide. */
export function GuideSection({ id, title, text, children }: GuideSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text ? <p>{text}</p> : null}
      {children}
    </section>
  );
}
