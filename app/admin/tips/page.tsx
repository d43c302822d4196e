import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { Section } from '@/components/kit/section';
import { InboxSection } from '@/components/trip/inbox-section';
import { OwnScreen } from '@/components/trip/own-screen';
import { declinedTips, openTips, takenTips } from '@/lib/data/admin-tips';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorVisit } from '@/lib/server/administrator-page';
import { DeclinedList } from './_components/declined-list';
import { OpenTip } from './_components/open-tip';
import { TakenTip } from './_components/taken-tip';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tips.inbox'))('title') };
}

/** What readers sent: to be read and worded, and what stands in the guide. */
export default async function AdminTipsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { person, access } = await administratorVisit();
  const asked = adminQuery.parse(await searchParams);
  const [{ shown, count }, taken, declined, t, a] = await Promise.all([
    openTips(access), takenTips(access), declinedTips(access), getTranslations('tips.inbox'), getTranslations('admin'),
  ]);
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/admin', label: a('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      <InboxSection count={count} words={{ open: t('open'), none: t('none'), noneNote: t('noneNote'), fewer: t('shown', { shown: String(shown.length), count: String(count) }) }}>
        {shown.map((tip) => <OpenTip key={tip.id} tip={tip} />)}
      </InboxSection>
      {taken.length === 0 ? null : (
        <Section id="taken" title={t('taken')} aside={<span>{taken.length}</span>}>
          <ul className="stack">{taken.map((tip) => <TakenTip key={tip.id} tip={tip} />)}</ul>
        </Section>
      )}
      <DeclinedList declined={declined} />
    </OwnScreen>
  );
}
