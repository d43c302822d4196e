import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { GuideShell } from '@/components/trip/guide-shell';
import { GUIDE_PARTS, type GuideChapter, type GuidePart } from '@/lib/domain/guide/contents';
import { guideFrame } from '@/lib/server/guide-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('title') };
}

/** The guide's table of contents. */
export default async function GuidePage() {
  const [t, reader] = await Promise.all([getTranslations('guide'), guideFrame()]);
  return (
    <GuideShell reader={reader}>
      <main id="main" className="wrap guide-contents">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {GUIDE_PARTS.map((part) => <Part key={part.id} part={part} />)}
        <p className="soft guide-caution">{t('caution')}</p>
      </main>
    </GuideShell>
  );
}

function Part({ part: { id, chapters } }: { readonly part: GuidePart }) {
  const t = useTranslations('guide');
  return (
    <section className="guide-part" aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`}>{t(`parts.${id}`)}</h2>
      <ol>
        {chapters.map((chapter) => <Chapter key={chapter.id} chapter={chapter} />)}
      </ol>
    </section>
  );
}

function Chapter({ chapter: { id, href } }: { readonly chapter: GuideChapter }) {
  const t = useTranslations('guide');
  return (
    <li className={id === 'doctor' ? 'guide-line is-urgent' : 'guide-line'}>
      <Link href={href} prefetch={false}>{t(`chapters.${id}.title`)}</Link>
      <span className="guide-about">{t(`chapters.${id}.about`)}</span>
    </li>
  );
}
