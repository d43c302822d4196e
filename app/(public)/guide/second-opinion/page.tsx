import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { guideFrame } from '@/lib/server/guide-frame';
import { useTranslations } from '@/lib/text/here';
import { Icon } from '@/components/kit/icon';
import { PrintButton } from '@/components/kit/print-button';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSection } from '@/components/trip/guide-section';
import { GuideSource } from '@/components/trip/guide-source';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.secondOpinion.title') };
}

const STEPS = ['say', 'other', 'pictures', 'insurance', 'both'] as const;
const PAPERS = ['letter', 'pictures', 'medicines', 'tried', 'questions'] as const;
const ROWS = ['name', 'what', 'which', 'why', 'without', 'risks', 'after', 'travel'] as const;

/** How to ask for a second opinion, and room for the two answers. */
export default async function SecondOpinionPage() {
  const [t, guide, reader] = await Promise.all([getTranslations('guideSecondOpinion'), getTranslations('guide'), guideFrame()]);
  return (
    <GuidePage reader={reader} chapter="secondOpinion" title={guide('chapters.secondOpinion.title')} lead={t('lead')}>
      <GuideSection id="right" title={t('right.title')} text={t('right.text')}><GuideSource id="second-opinion" /></GuideSection>
      <GuideSection id="wait" title={t('wait.title')} text={t('wait.text')}><Way href="/emergency">{t('toSigns')}</Way></GuideSection>
      <GuideSection id="how" title={t('how.title')}><ol className="numbered">{STEPS.map((id) => <li key={id}>{t(`steps.${id}`)}</li>)}</ol></GuideSection>
      <GuideSection id="travel" title={t('travel.title')} text={t('travel.text')}>
        <Way href="/guide/near-home">{t('toNearHome')}</Way>
        <Way href="/centres">{t('toCentres')}</Way>
      </GuideSection>
      <GuideSection id="bring" title={t('bring.title')}>
        <ul className="bullets">{PAPERS.map((id) => <li key={id}>{t(`papers.${id}`)}</li>)}</ul>
        <Way href="/guide/questions">{t('toQuestions')}</Way>
      </GuideSection>
      <Notes tripId={reader?.mayPlan ? reader.tripId : null} print={guide('print')} />
    </GuidePage>
  );
}

function Way({ href, children }: { readonly href: string; readonly children: string }) {
  return <p><Link href={href} prefetch={false}>{children}</Link></p>;
}

function Notes({ tripId, print }: { readonly tripId: string | null; readonly print: string }) {
  const t = useTranslations('guideSecondOpinion');
  return (
    <GuideSection id="notes" title={t('notes.title')} text={t('notes.text')}>
      {tripId ? <Way href={`/trips/${tripId}/items/new?kind=NOTE`}>{t('notes.toNote')}</Way> : null}
      <p className="guide-print"><PrintButton><Icon name="printer" />{print}</PrintButton></p>
      <table className="sheet two-answers">
        <thead><tr><th scope="col">{t('notes.question')}</th><th scope="col">{t('notes.first')}</th><th scope="col">{t('notes.second')}</th></tr></thead>
        <tbody>{ROWS.map((id) => <tr key={id}><th scope="row">{t(`rows.${id}`)}</th><td /><td /></tr>)}</tbody>
      </table>
    </GuideSection>
  );
}
