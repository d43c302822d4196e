import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { PLAN_WORDS } from '@/lib/domain/guide/plan-words';
import { guideFrame } from '@/lib/server/guide-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.words.title') };
}

/** What the words on an itinerary mean. */
export default async function PlanWordsPage() {
  const [t, guide, reader] = await Promise.all([getTranslations('guideWords'), getTranslations('guide'), guideFrame()]);
  return (
    <GuidePage reader={reader} chapter="words" title={guide('chapters.words.title')} lead={t('lead')}>
      {PLAN_WORDS.map(({ id, words }) => (
        <GuideSection key={id} id={id} title={t(`groups.${id}`)}>
          <dl className="glossary">
            {words.map((word) => <div key={word} id={word}><dt>{t(`words.${word}.title`)}</dt><dd>{t(`words.${word}.text`)}</dd></div>)}
          </dl>
        </GuideSection>
      ))}
    </GuidePage>
  );
}
