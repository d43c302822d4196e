import type { ReactNode } from 'react';

interface SectionHeadProps {
  /** Id of the heading, for the section's `aria-labelledby`. */
  readonly id: string;
  readonly children: ReactNode;
  /** Stands at the other end of the line: a count, tags, a soft remark. */
  readonly aside?: ReactNode;
}

/** Opens a section with the Scotch rule, a thick line over a thin one. */
export function SectionHead({ id, children, aside }: SectionHeadProps) {
  return (
    <div className="scotch section-head">
      <h2 id={id}>{children}</h2>
      {aside}
    </div>
  );
}
