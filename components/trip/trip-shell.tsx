import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '@/components/kit/brand';
import { Icon } from '@/components/kit/icon';
import type { IconName } from '@/components/kit/icons';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { ClosedStrip } from './closed-strip';
import { Colophon } from './colophon';
import { EmergencyLink } from './emergency-link';
import { initialsOf } from '@/lib/domain/people/initials';
import { KeptStrip } from './kept-strip';
import { MiniRibbon } from './mini-ribbon';
import { ResetStrip } from './reset-strip';
import { UnreadCount } from './unread-count';
import { WaitingStrip } from './waiting-strip';

/** A screen of the navigation. */
export interface ShellLink {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** In the bar of the phone alone: a wide header has room for what it leads to. */
  readonly onPhoneOnly?: boolean;
  /** In the wide header alone. */
  readonly onWideOnly?: boolean;
  /** The way to the inbox: says how much is new there. */
  readonly tellsUnread?: boolean;
}

interface TripShellProps {
  readonly links: readonly ShellLink[];
  /** The `href` of the link that this page is, when it is one of them or the emergency page. */
  readonly current?: string;
  /** Name of the person who is signed in. */
  readonly person: string;
  /** Shown small along the header; not on the overview, which has the full one. */
  readonly ribbon?: RibbonView;
  /** Version of the trip that the page shows: open screens follow what others change. */
  readonly version?: number;
  /** The page's `main` element and all in it. */
  readonly children: ReactNode;
}

/** Header, foot and phone navigation of every page behind the sign-in. */
export function TripShell({ links, current, person, ribbon, version, children }: TripShellProps) {
  const locale = useLocale();
  const t = useTranslations('common');
  return (
    <>
      <header className="masthead">
        <div className="wrap">
          <Brand href="/trips" label={t('home')} name={t('brand')} />
          <nav className="nav" aria-label={t('mainPages')}>
            {links.filter(({ onPhoneOnly }) => !onPhoneOnly).map(({ href, label, tellsUnread }) => (
              <Link key={href} href={href} prefetch={false} aria-current={here(href, current)}>{label}{tellsUnread ? <UnreadCount /> : null}</Link>
            ))}
          </nav>
          <EmergencyLink isHere={current === '/emergency'} />
          <Link className="me" href="/account" prefetch={false} aria-label={t('account', { name: person })}>{initialsOf(person)}</Link>
        </div>
        {ribbon ? <div className="masthead-ribbon wrap"><MiniRibbon view={ribbon} locale={locale} /></div> : null}
      </header>
      <KeptStrip />
      <WaitingStrip sign={<Icon name="clock" size="s" />} />
      <ResetStrip />
      <ClosedStrip />
      {version === undefined ? null : <data hidden className="trip-version" value={version} />}
      {children}
      <Colophon />
      <nav className="tabbar" aria-label={t('mainPages')}>
        {links.filter(({ onWideOnly }) => !onWideOnly).map(({ href, label, icon, tellsUnread }) => (
          <Link key={href} href={href} prefetch={false} aria-current={here(href, current)}>
            <Icon name={icon} />
            <span>{label}</span>
            {tellsUnread ? <UnreadCount /> : null}
          </Link>
        ))}
      </nav>
    </>
  );
}

const here = (href: string, current: string | undefined) => (href === current ? 'page' : undefined);
