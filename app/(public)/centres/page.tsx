import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { GuideShell } from '@/components/trip/guide-shell';
import { listCentres } from '@/lib/data/reference';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { centresOf, countGroups, findCentres } from '@/lib/domain/guide/directory';
import { centresQuery } from '@/lib/input/centres-query';
import { centreReader } from '@/lib/server/centre-reader';
import { guideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { useTranslations } from '@/lib/text/here';
import { CentreEntry } from './_components/centre-entry';
import { CentreSearch } from './_components/centre-search';
import { CompareForm } from './_components/compare-form';
import '@/app/styles/of/guide.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('centres');
  return { title: t('title'), description: t('lead') };
}

/** The directory of centres: for anybody, and with a way into their trip for whoever has one. */
export default async function CentresPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { find, show } = centresQuery.parse(await searchParams);
  const [t, guide, centres, reader] = await Promise.all([getTranslations('centres'), getTranslations('guide'), listCentres(), guideReader('itinerary')]);
  const today = dayIn(NEW_YORK, reader.now);
  const found = findCentres(centres, find);
  const shown = centresOf(found, show, today);
  const own = centreReader(reader);
  return (
    <GuideShell reader={frameOf(reader)}>
      <main id="main" className="wrap">
        <PageTitle lead={t('lead')} back={{ href: '/guide', label: guide('back') }}>{t('title')}</PageTitle>
        <CentreSearch find={find} show={show} groups={countGroups(found, today)} />
        {shown.length === 0 ? <NoneFound isSearch={found.length === 0} /> : (
          <ul className="sheet lines cens">
            {shown.map((centre) => <CentreEntry key={centre.id} centre={centre} reader={own} today={today} />)}
          </ul>
        )}
        {shown.length > 0 ? <CompareForm /> : null}
        <Elsewhere />
      </main>
    </GuideShell>
  );
}

function NoneFound({ isSearch }: { isSearch: boolean }) {
  const t = useTranslations('centres.search');
  return <EmptyState title={t(isSearch ? 'none' : 'noneGroup')} action={<ButtonLink look="outline" href="/centres">{t('all')}</ButtonLink>}>{t('noneNote')}</EmptyState>;
}

const WAYS_ON = [
  ['/guide/near-home', 'elsewhere.link'], ['/guide/ways', 'elsewhere.ways'], ['/guide/tips', 'elsewhere.tips'], ['/centres/suggest', 'suggest'], ['/sources', 'sources'],
] as const;

function Elsewhere() {
  const t = useTranslations('centres');
  return (
    <Section id="elsewhere" title={t('elsewhere.title')} className="cen-elsewhere">
      <p>{t('elsewhere.lead')}</p>
      <ul className="cen-on">
        {WAYS_ON.map(([href, words]) => <li key={href}><Link href={href} prefetch={false}>{t(words)}</Link></li>)}
      </ul>
    </Section>
  );
}
