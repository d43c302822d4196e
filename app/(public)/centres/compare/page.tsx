import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Notice } from '@/components/kit/notice';
import { PageTitle } from '@/components/kit/page-title';
import { GuideShell } from '@/components/trip/guide-shell';
import { listCentres } from '@/lib/data/reference';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { compare } from '@/lib/domain/guide/compare';
import { compareQuery } from '@/lib/input/centres-query';
import { guideFrame } from '@/lib/server/guide-frame';
import { CentreColumn } from './_components/centre-column';
import { ChooseCentres } from './_components/choose-centres';
import '@/app/styles/of/guide.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centres.compare'))('title') };
}

/** Two to four centres beside one another; with fewer ticked, the list to tick them in. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { with: ids } = compareQuery.parse(await searchParams);
  const [t, centres, frame] = await Promise.all([getTranslations('centres.compare'), listCentres(), guideFrame()]);
  const today = dayIn(NEW_YORK, new Date());
  const comparison = compare(centres, ids);
  return (
    <GuideShell reader={frame}>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')} back={{ href: '/centres', label: t('back') }}>{t('title')}</PageTitle>
        {comparison.state === 'few' ? <ChooseCentres centres={centres} ticked={comparison.ticked.map(({ id }) => id)} /> : (
          <>
            {comparison.state === 'many' ? <Notice tone="tip" role="status"><p>{t('many')}</p></Notice> : null}
            <ul className="cmp">
              {comparison.shown.map((centre) => <CentreColumn key={centre.id} centre={centre} today={today} />)}
            </ul>
            <p className="row cen-compare"><ButtonLink look="outline" href="/centres/compare">{t('others')}</ButtonLink></p>
          </>
        )}
      </main>
    </GuideShell>
  );
}
