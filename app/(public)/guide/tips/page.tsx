import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/kit/button';
import { EmptyState } from '@/components/kit/empty-state';
import { PageTitle } from '@/components/kit/page-title';
import { Section } from '@/components/kit/section';
import { SourceLine } from '@/components/kit/source-line';
import { GuideShell } from '@/components/trip/guide-shell';
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
  const [t, g, tips, frame] = await Promise.all([getTranslations('tips'), getTranslations('guide'), listTips(), guideFrame()]);
  const send = <ButtonLink look="outline" href="/guide/tips/new">{t('send')}</ButtonLink>;
  return (
    <GuideShell reader={frame}>
      <main id="main" className="wrap narrow tips">
        <PageTitle lead={t('lead')} back={{ href: '/guide', label: g('back') }}>{t('title')}</PageTitle>
        {tips.length === 0 ? <EmptyState title={t('none')} action={send}>{t('noneNote')}</EmptyState> : (
          <>
            {tipsByTopic(tips).map((group) => <Topic key={group.topic} group={group} />)}
            <p className="row cen-compare">{send}</p>
          </>
        )}
      </main>
    </GuideShell>
  );
}

function Topic({ group: { topic, tips } }: { group: TipGroup }) {
  const t = useTranslations('tips.topics');
  return (
    <Section id={topic.toLowerCase()} title={t(topic)}>
      <ul>{tips.map((tip) => <Tip key={tip.id} tip={tip} />)}</ul>
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
