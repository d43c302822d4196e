import Link from 'next/link';
import { AddressLine } from '@/components/kit/address-line';
import { CopyButton } from '@/components/kit/copy-button';
import { Icon } from '@/components/kit/icon';
import { ShareButton } from '@/components/kit/share-button';
import { Sheet } from '@/components/kit/sheet';
import { Tag } from '@/components/kit/tag';
import type { SharedParts } from '@/lib/domain/access/actor';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import { isGood, type ShareLink } from '@/lib/domain/people/share-link';
import { formatDay, formatDayOf, formatTime, listed } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { isolated } from '@/lib/text/isolated';
import type { LinksProps } from './links-section';

type LinkSheetProps = Omit<LinksProps, 'links'> & { readonly link: ShareLink };

/** One link: its address, until when, who opened it, and what can be done with it. */
export function LinkSheet({ link, path, origin, now }: LinkSheetProps) {
  const t = useTranslations('shared.links');
  const locale = useLocale();
  const { id, name, shows, lastDay, hasPasscode } = link;
  const isOn = isGood(link, now);
  return (
    <Sheet className="link-sheet">
      <p className="link-head">
        <b><bdi>{name || t('unnamed')}</bdi></b>
        <Tag tone={isOn ? 'ok' : 'plain'}>{t(isOn ? 'on' : 'off')}</Tag>
      </p>
      <p>{t('shows', { parts: useParts(shows) })} {hasPasscode ? t('hasPasscode') : null}</p>
      {isOn ? <Address link={link} origin={origin} /> : null}
      <p className="link-stops">
        <Icon name="clock" />
        <span>{t(isOn ? 'stops' : 'stopped', { day: formatDay(lastDay, locale) })}</span>
      </p>
      <Openings link={link} />
      <p className="link-ways">
        <Link href={`${path}/links/${id}`} prefetch={false} aria-label={useNamed(t('change'), name)}>{t('change')}</Link>
        <Link href={`${path}/links/${id}/off`} prefetch={false} aria-label={useNamed(t('turnOff'), name)} className="link-off">{t('turnOff')}</Link>
      </p>
    </Sheet>
  );
}

/** Sheets look alike, so whoever hears the page is told which link is meant. */
function useNamed(what: string, name: string): string {
  const t = useTranslations('shared.links');
  return name ? t('named', { what, name: isolated(name) }) : what;
}

function useParts({ itinerary, flights, stay, updates }: SharedParts): string {
  const t = useTranslations('shared.links.part');
  const parts = [itinerary && t('itinerary'), flights && t('flights'), stay && t('stay'), updates !== 'NONE' && t(updates)];
  return listed(parts.filter((part) => part !== false), useLocale());
}

function Address({ link: { id, name, token }, origin }: { readonly link: ShareLink; readonly origin: string }) {
  const t = useTranslations('shared.links');
  if (token === null) return <p>{t('lost')}</p>;
  const address = `${origin}/s/${token}`;
  return (
    <AddressLine id={`address-${id}`} label={name ? t('addressOf', { name: isolated(name) }) : t('address')} address={address}>
      <CopyButton text={address} done={t('copied')}>{t('copy')}</CopyButton>
      <ShareButton url={address} title={t('sendTitle')}>{t('send')}</ShareButton>
    </AddressLine>
  );
}

function Openings({ link: { openings, lastOpenedAt } }: { readonly link: ShareLink }) {
  const t = useTranslations('shared.links');
  const locale = useLocale();
  const last = lastOpenedAt && t('lastOpened', { day: formatDayOf(lastOpenedAt, NEW_YORK, locale), time: formatTime(lastOpenedAt, NEW_YORK, locale) });
  return <p className="soft">{t('openings', { count: openings })}{last ? `, ${last}` : null}</p>;
}
