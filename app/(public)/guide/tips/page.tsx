import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { GuidePage } from '@/components/trip/guide-page';
import { listTips } from '@/lib/data/tips';
import { type ShownTip, type TipGroup, tipsByTopic } from '@/lib/domain/guide/tip';
import { guideFrame } from '@/lib/server/guide-frame';
import { formatDayWithYear } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tips'))('title') };
}

/** What readers told, as administrators worded it, by topic. */
export default async function TipsPage() {
  const [t, tips, frame] = await Promise.all([getTranslations('tips'), listTips(), guideFrame()]);
  const send = <ButtonLink look="outline" href="/guide/tips/new">{t('send')}</ButtonLink>;
  return (
    <GuidePage reader={frame} title={t('title')} lead={t('lead')}>
      {tipsByTopic(tips).map((group) => <Topic key={group.topic} group={group} />)}
      {tips.length === 0 ? <EmptyState title={t('none')} action={send}>{t('noneNote')}</EmptyState> : <p className="row cen-compare">{send}</p>}
    </GuidePage>
  );
}

function Topic({ group: { topic, tips } }: { group: TipGroup }) {
  const t = useTranslations('tips.topics');
  return (
    <Section id={topic.toLowerCase()} title={t(topic)}>
      <ul className="tips">{tips.map((tip) => <Tip key={tip.id} tip={tip} />)}</ul>
    </Section>
  );
}

function Tip({ tip: { words, takenOn } }: { tip: ShownTip }) {
  const t = useTranslations('tips');
  const locale = useLocale();
  return (
    <li>
      <blockquote>{words[locale]}</blockquote>
      <SourceLine kind="own">{t('from', { day: formatDayWithYear(takenOn, locale) })}</SourceLine>
    </li>
  );
}
