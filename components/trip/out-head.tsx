import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import { PageTitle } from '@/components/kit/page-title';

interface Way {
  readonly href: string;
  readonly label: string;
}

interface OutHeadProps {
  readonly title: string;
  readonly lead: string;
  readonly back: Way;
  readonly before: Way;
  readonly now: Way;
  readonly after: Way;
  /** The same days in another way. */
  readonly others: readonly Way[];
  readonly children: ReactNode;
}

/** Which days it is about, and the way to others. */
export function OutHead({ title, lead, back, before, now, after, others, children }: OutHeadProps) {
  return (
    <div className="staff-head out-head">
      <PageTitle lead={lead} back={back}>{title}</PageTitle>
      <div className="row">
        <Link className="iconbtn" href={before.href} prefetch={false} aria-label={before.label}><Icon name="chevron-left" /></Link>
        <Link className="fbtn" href={now.href} prefetch={false}>{now.label}</Link>
        <Link className="iconbtn" href={after.href} prefetch={false} aria-label={after.label}><Icon name="chevron-right" /></Link>
        {others.map(({ href, label }) => <Link key={href} className="fbtn" href={href} prefetch={false}>{label}</Link>)}
        {children}
      </div>
    </div>
  );
}
