import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SourceLine } from '@/components/kit/source-line';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { GuideSource } from '@/components/trip/guide-source';
import { guideFrame } from '@/lib/server/guide-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.running.title') };
}

/** What is known of running and a sore back; each fact with its source. */
const KNOWN = [
  ['strength', 'exercise-review'], ['test', 'sorensen-test'], ['traction', 'traction-review'],
] as const;

export default async function RunningPage() {
  const [t, guide, reader] = await Promise.all([getTranslations('guideRunning'), getTranslations('guide'), guideFrame()]);
  return (
    <GuidePage reader={reader} chapter="running" title={guide('chapters.running.title')} lead={t('lead')} aside={<EmergencyBox calls={[]} />}>
      <WhenToStop />
      <GuideSection id="hurt" title={t('hurt.title')} text={t('hurt.text')}><GuideSource id="running-review" /></GuideSection>
      <GuideSection id="little" title={t('little.title')} text={t('little.text')}><SourceLine kind="own">{t('little.own')}</SourceLine></GuideSection>
      {KNOWN.map(([id, source]) => <GuideSection key={id} id={id} title={t(`${id}.title`)} text={t(`${id}.text`)}><GuideSource id={source} /></GuideSection>)}
      <GuideSection id="shoes" title={t('shoes.title')} text={t('shoes.text')}>
        <GuideSource id="insoles-review" />
        <SourceLine kind="own">{t('shoes.own')}</SourceLine>
      </GuideSection>
      <GuideSection id="left" title={t('left.title')} text={t('left.text')} />
    </GuidePage>
  );
}

function WhenToStop() {
  const t = useTranslations('guideRunning.stop');
  return (
    <GuideSection id="stop" title={t('title')} text={t('text')}>
      <ul className="guide-ways">
        <li><Link href="/emergency" prefetch={false}>{t('toSigns')}</Link></li>
        <li><Link href="/guide/avoid" prefetch={false}>{t('toAvoid')}</Link></li>
      </ul>
      <SourceLine kind="own">{t('own')}</SourceLine>
    </GuideSection>
  );
}
