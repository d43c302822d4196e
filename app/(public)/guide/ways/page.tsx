import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { GuideShell } from '@/components/trip/guide-shell';
import { PointList } from '@/components/trip/point-list';
import { listAirports } from '@/lib/data/reference';
import { spotOfHome, wayFrom } from '@/lib/domain/guide/ways';
import { guideReader, type GuideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { publishedWords } from '@/lib/text/fly-home-words';
import { sentencesOf } from '@/lib/text/translator';
import { FromHome } from './_components/from-home';
import { ThreeWays } from './_components/three-ways';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ways');
  return { title: t('title'), description: t('lead') };
}

const QUESTIONS = ['ride', 'sit', 'clot', 'lift'] as const;

/** The train or the car instead of flying, as far as home lies from New York. */
export default async function WaysPage() {
  const [t, g, locale, reader] = await Promise.all([getTranslations('ways'), getTranslations('guide'), getLocale(), guideReader('itinerary')]);
  const { say } = sentencesOf(locale, 'ways');
  const home = await homeOf(reader);
  return (
    <GuideShell reader={frameOf(reader)}>
      <main id="main" className="wrap guide-read">
        <PageTitle lead={t('lead')} back={{ href: '/guide', label: g('back') }}>{t('title')}</PageTitle>
        <FromHome home={home} />
        <ThreeWays />
        <Section id="all" title={t('all.title')}>
          <p>{t('all.sitting')}</p>
          <SourceLine kind="measured">{publishedWords('sitting', locale)}</SourceLine>
          <p>{t('all.clots')}</p>
          <SourceLine kind="measured">{publishedWords('long-flight', locale)}</SourceLine>
        </Section>
        <PointList id="ask" title={t('ask.title')} points={QUESTIONS.map((question) => say(`ask.points.${question}`))} />
        <p className="cen-on"><Link href="/guide/near-home" prefetch={false}>{t('near')}</Link></p>
      </main>
    </GuideShell>
  );
}

/** What the reader's trip knows of the way from home; null for whoever has no trip. */
async function homeOf({ trip }: GuideReader) {
  if (!trip) return null;
  const { home, routes } = trip.record.trip;
  const spot = spotOfHome(home, await listAirports());
  return { tripId: trip.access.tripId, mode: home.mode, city: home.city, hasAirport: home.airport !== null, routes, way: spot && wayFrom(spot) };
}
