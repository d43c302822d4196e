import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { EmergencyBox } from '@/components/trip/emergency-box';
import { GuidePage } from '@/components/trip/guide-page';
import { GuideSource } from '@/components/trip/guide-source';
import { CONDITIONS, OPERATIONS } from '@/lib/domain/guide/conditions';
import { guideFrame } from '@/lib/server/guide-frame';
import { useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('chapters.conditions.title') };
}

/** A glossary: what can be wrong with a back, and what operations are called. */
export default async function ConditionsPage() {
  const [t, guide, reader] = await Promise.all([getTranslations('guideConditions'), getTranslations('guide'), guideFrame()]);
  return (
    <GuidePage reader={reader} chapter="conditions" title={guide('chapters.conditions.title')} lead={t('lead')} aside={<EmergencyBox calls={[]} />}>
      <Section id="names" title={t('names')}>
        <dl className="glossary">{CONDITIONS.map((condition) => <Condition key={condition.id} condition={condition} />)}</dl>
        <p><Link href="/emergency" prefetch={false}>{guide('chapters.doctor.title')}</Link></p>
      </Section>
      <Section id="operations" title={t('operations')}>
        <p>{t('operationsLead')}</p>
        <dl className="glossary">
          {OPERATIONS.map((id) => <div key={id} id={id}><dt>{t(`${id}.title`)}</dt><dd>{t(`${id}.text`)}</dd></div>)}
        </dl>
        <SourceLine kind="own">{t('ownWords')}</SourceLine>
      </Section>
    </GuidePage>
  );
}

function Condition({ condition }: { readonly condition: (typeof CONDITIONS)[number] }) {
  const t = useTranslations('guideConditions');
  const { id, source } = condition;
  return (
    <div id={id}>
      <dt>{t(`conditions.${id}.title`)}</dt>
      <dd>{t(`conditions.${id}.text`)}</dd>
      {'isCorrected' in condition ? <dd className="soft">{t('corrected')}</dd> : null}
      <dd>{source ? <GuideSource id={source} /> : <SourceLine kind="own">{t('ownWords')}</SourceLine>}</dd>
    </div>
  );
}
