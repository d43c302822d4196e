import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { WalkingDays } from '@/components/trip/walking-days';
import { gatherFacts } from '@/lib/domain/check/facts';
import { FIRST_WALKING } from '@/lib/domain/itinerary/walking-numbers';
import { type GuideReader, guideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.walking.title') };
}

const ADVICE = ['ground', 'rest', 'stairs', 'far'] as const;

/** Walking in the city, with the minutes of the reader's own days where they have a trip. */
export default async function WalkingInNewYork() {
  const [t, guide, visit] = await Promise.all([getTranslations('walking.guide'), getTranslations('guide'), guideReader('card')]);
  const { trip, now } = visit;
  return (
    <GuidePage reader={frameOf(visit)} chapter="walking" title={guide('chapters.walking.title')} lead={t('lead')} aside={<EmergencyBox calls={trip?.calls ?? []} />}>
      {trip ? <OwnDays trip={trip} now={now} /> : <FirstNumbers />}
      {ADVICE.map((id) => <GuideSection key={id} id={id} title={t(`${id}.title`)} text={t(`${id}.text`)} />)}
      <GuideSection id="stop" title={t('stop.title')} text={t('stop.text')}>
        <p><Link href="/emergency" prefetch={false}>{t('toSigns')}</Link></p>
      </GuideSection>
      <SourceLine kind="own">{t('source')}</SourceLine>
    </GuidePage>
  );
}

function OwnDays({ trip: { record }, now }: { readonly trip: NonNullable<GuideReader['trip']>; readonly now: Date }) {
  const t = useTranslations('walking.guide');
  return (
    <Section id="days" title={t('yourTrip')}>
      <WalkingDays facts={gatherFacts(record.trip, now)} />
      <p><Link href={`/trips/${record.trip.id}/walking`} prefetch={false}>{t('toTrip')}</Link></p>
    </Section>
  );
}

function FirstNumbers() {
  const t = useTranslations('walking');
  return (
    <GuideSection id="days" title={t('guide.start.title')} text={t('guide.start.text')}>
      <SourceLine kind="own">{t('ours', { ...FIRST_WALKING })}</SourceLine>
      <ButtonLink href="/trips/new" look="outline">{t('guide.plan')}</ButtonLink>
    </GuideSection>
  );
}
