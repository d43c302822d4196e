import type { Fact } from '@/components/kit/facts';
import { Facts } from '@/components/kit/facts';
import { UPDATE_WORDS } from '@/lib/domain/access/actor';
import type { UpdateAudience } from '@/lib/domain/people/updates';
import { useLocale, useTranslations } from '@/lib/text/here';
import { readersList } from '@/lib/text/update-words';

/** Who reads which words of what is about to be posted. */
export function ReadersSheet({ audience: { people, links } }: { audience: UpdateAudience }) {
  const t = useTranslations('updates.readers');
  const locale = useLocale();
  const groups = UPDATE_WORDS.filter((words) => people[words].length + links[words] > 0);
  const facts: readonly Fact[] = groups.map((words) => ({ term: t(words), value: <bdi>{readersList(people[words], links[words], locale)}</bdi> }));
  return facts.length === 0 ? <p className="soft">{t('nobody')}</p> : <Facts facts={facts} />;
}
