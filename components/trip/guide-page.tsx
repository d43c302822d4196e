import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/kit/page-title';
import { type GuideChapter, partOf } from '@/lib/domain/guide/contents';
import { useTranslations } from '@/lib/text/here';
import { GuideShell } from './guide-shell';

interface GuidePageProps {
  readonly reader: { readonly name: string; readonly tripId: string | null } | null;
  readonly title: string;
  readonly lead: string;
  /** Which one of the contents it is: the others of its part stand beside it. */
  readonly chapter?: GuideChapter['id'];
  /** Stands beside the text where there is room, else below it. */
  readonly aside?: ReactNode;
  /** Sections, and what stands between them. */
  readonly children: ReactNode;
}

/** A page of the guide that is read. */
export function GuidePage({ reader, title, lead, chapter, aside, children }: GuidePageProps) {
  const t = useTranslations('guide');
  return (
    <GuideShell reader={reader}>
      <main id="main" className="wrap guide-cols">
        <article className="guide-page">
          <PageTitle lead={lead} back={{ href: '/guide', label: t('back') }}>{title}</PageTitle>
          {children}
        </article>
        {chapter || aside ? (
          <div className="guide-aside">
            {aside}
            {chapter ? <Neighbours chapter={chapter} /> : null}
          </div>
        ) : null}
      </main>
    </GuideShell>
  );
}

function Neighbours({ chapter }: { readonly chapter: GuideChapter['id'] }) {
  const t = useTranslations('guide');
  const { id, chapters } = partOf(chapter);
  return (
    <nav className="guide-neighbours" aria-labelledby="neighbours">
      <h2 id="neighbours">{t(`parts.${id}`)}</h2>
      <ul>
        {chapters.map((one) => (
          <li key={one.id}><Link href={one.href} prefetch={false} aria-current={one.id === chapter ? 'page' : undefined}>{t(`chapters.${one.id}.title`)}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
