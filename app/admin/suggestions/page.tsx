import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { InboxSection } from '@/components/trip/inbox-section';
import { OwnScreen } from '@/components/trip/own-screen';
import { adminCentres } from '@/lib/data/admin-centre';
import { openSuggestions, settledSuggestions } from '@/lib/data/admin-suggestions';
import { adminQuery } from '@/lib/input/admin-forms';
import { administratorVisit } from '@/lib/server/administrator-page';
import { OpenSuggestion } from './_components/open-suggestion';
import { SettledList } from './_components/settled-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('suggest.inbox'))('title') };
}

/** What people told of other centres: to be looked at, and settled. */
export default async function SuggestionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { person, access } = await administratorVisit();
  const asked = adminQuery.parse(await searchParams);
  const [{ shown, count }, settled, centres, t, a] = await Promise.all([
    openSuggestions(access), settledSuggestions(access), adminCentres(), getTranslations('suggest.inbox'), getTranslations('admin'),
  ]);
  const known = centres.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <OwnScreen person={person.name} className="acc" title={t('title')} lead={t('lead')} back={{ href: '/admin', label: a('back') }}>
      {asked.done === null ? null : <Notice tone="ok" role="status"><p>{t('done')}</p></Notice>}
      <InboxSection count={count} words={{ open: t('open'), none: t('none'), noneNote: t('noneNote'), fewer: t('shown', { shown: String(shown.length), count: String(count) }) }}>
        {shown.map((suggestion) => <OpenSuggestion key={suggestion.id} suggestion={suggestion} centres={known} />)}
      </InboxSection>
      <SettledList settled={settled} />
    </OwnScreen>
  );
}
