import { Facts } from '@/components/kit/facts';
import { Section } from '@/components/kit/section';
import { UPDATE_WORDS, type UpdateWords } from '@/lib/domain/access/actor';
import { useTranslations } from '@/lib/text/here';

/** What the share links show; each is set with the link itself. */
export function LinksRead({ links }: { links: readonly UpdateWords[] }) {
  const t = useTranslations('updates.readers');
  if (links.length === 0) return null;
  const counts = UPDATE_WORDS.map((words) => ({ words, count: links.filter((one) => one === words).length }));
  const facts = counts.filter(({ count }) => count > 0).map(({ words, count }) => ({ term: t(words), value: t('links', { count }) }));
  return (
    <Section id="links" title={t('linksTitle')} className="up-readers">
      <Facts facts={facts} />
      <p className="soft">{t('linksNote')}</p>
    </Section>
  );
}
