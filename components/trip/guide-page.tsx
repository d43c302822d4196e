import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { useTranslations } from '@/lib/text/here';
import { GuideShell } from './guide-shell';

interface GuidePageProps {
  readonly reader: { readonly name: string; readonly tripId: string | null } | null;
  readonly title: string;
  readonly lead: string;
  /** Sections, and what stands between them. */
  readonly children: ReactNode;
}

/** A page of the guide that is read. */
export function GuidePage({ reader, title, lead, children }: GuidePageProps) {
  const t = useTranslations('guide');
  return (
    <GuideShell reader={reader}>
      <main id="main" className="wrap">
        <article className="guide-page">
          <PageTitle lead={lead} back={{ href: '/guide', label: t('back') }}>{title}</PageTitle>
          {children}
        </article>
      </main>
    </GuideShell>
  );
}
