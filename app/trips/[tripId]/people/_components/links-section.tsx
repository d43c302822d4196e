import { ButtonLink } from '@/components/kit/button';
import { Section } from '@/components/kit/section';
import { Tag } from '@/components/kit/tag';
import { isGood, MOST_LINKS, type ShareLink } from '@/lib/domain/people/share-link';
import { useTranslations } from '@/lib/text/here';
import { LinkSheet } from './link-sheet';

export interface LinksProps {
  /** `/trips/:id/people` */
  readonly path: string;
  readonly links: readonly ShareLink[];
  /** Where Mendway is, for whole addresses. */
  readonly origin: string;
  readonly now: Date;
}

/** The links that the owner gave away, and the way to another. */
export function LinksSection({ path, links, origin, now }: LinksProps) {
  const t = useTranslations('shared.links');
  const isOn = links.some((link) => isGood(link, now));
  return (
    <Section id="links" title={t('title')} aside={isOn ? <Tag tone="ok">{t('on')}</Tag> : <Tag>{t('off')}</Tag>}>
      <div className="links">
        {links.length === 0 ? <p className="soft">{t('none')}</p> : null}
        {links.map((link) => <LinkSheet key={link.id} link={link} path={path} origin={origin} now={now} />)}
        {links.length >= MOST_LINKS
          ? <p className="soft">{t('limit', { most: MOST_LINKS })}</p>
          : <p><ButtonLink href={`${path}/links/new`}>{t(links.length === 0 ? 'make' : 'another')}</ButtonLink></p>}
      </div>
    </Section>
  );
}
