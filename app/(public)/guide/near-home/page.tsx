import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { GuidePage } from '@/components/trip/guide-page';
import { PointList } from '@/components/trip/point-list';
import { guideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { sentencesOf } from '@/lib/text/translator';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('nearHome');
  return { title: t('title'), description: t('lead') };
}

const PARTS = [
  ['why', ['people', 'visits', 'journey']],
  ['find', ['doctor', 'hospital', 'insurer', 'opinion']],
  ['ask', ['often', 'stay', 'night', 'cost', 'travel', 'records']],
  ['ready', ['scans', 'medicines', 'pain', 'doctors']],
] as const;

/** How to look for a centre near home instead. */
export default async function NearHomePage() {
  const [t, g, locale, reader] = await Promise.all([getTranslations('nearHome'), getTranslations('guide.chapters'), getLocale(), guideReader('itinerary')]);
  const { say } = sentencesOf(locale, 'nearHome');
  const home = reader.trip?.record.trip.home;
  return (
    <GuidePage reader={frameOf(reader)} title={t('title')} lead={t('lead')}>
      {home && home.mode !== 'LOCAL' && home.city !== '' ? <p>{t('from', { city: home.city })}</p> : null}
      {PARTS.map(([part, points]) => (
        <PointList key={part} id={part} title={t(`${part}.title`)} points={points.map((point) => say(`${part}.points.${point}`))} />
      ))}
      <Section id="still" title={t('still.title')}>
        <p>{t('still.text')}</p>
        <p className="row cen-compare">
          <ButtonLink look="outline" href="/centres">{t('still.centres')}</ButtonLink>
          <ButtonLink look="text" href="/guide/ways">{t('still.ways')}</ButtonLink>
          <ButtonLink look="text" href="/guide/second-opinion">{g('secondOpinion.title')}</ButtonLink>
        </p>
      </Section>
      <SourceLine kind="own">{t('own')}</SourceLine>
    </GuidePage>
  );
}
