import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { SourceLine } from '@/components/kit/source-line';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { mayDo } from '@/lib/domain/access/deeds';
import { type AskedGroup, questionsFor } from '@/lib/domain/guide/questions';
import { guideReader } from '@/lib/server/guide-page';
import { frameOf } from '@/lib/server/reader-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.questions.title') };
}

/** What to ask whom; for those who know of the reader's procedure, what fits it. */
export default async function QuestionsToAsk() {
  const [t, guide, visit] = await Promise.all([getTranslations('guideQuestions'), getTranslations('guide'), guideReader('itinerary')]);
  const { trip } = visit;
  const known = trip && mayDo('see-medical', trip.access.standing) ? trip.record.trip : null;
  return (
    <GuidePage reader={frameOf(visit)} chapter="questions" title={guide('chapters.questions.title')} lead={t('lead')}>
      <p className="row guide-print"><PrintButton><Icon name="printer" />{guide('print')}</PrintButton></p>
      <p className="soft">{t(known ? 'fitted' : 'all')}</p>
      {questionsFor(known).map((group) => <Group key={group.id} group={group} />)}
      <SourceLine kind="own">{t('source')}</SourceLine>
    </GuidePage>
  );
}

function Group({ group: { id, questions } }: { readonly group: AskedGroup }) {
  const t = useTranslations('guideQuestions');
  return (
    <GuideSection id={id} title={t(`groups.${id}`)}>
      <ul className="to-ask">{questions.map((question) => <li key={question}>{t(`asks.${question}`)}</li>)}</ul>
    </GuideSection>
  );
}
