import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '@/components/kit/brand';
import { useTranslations } from '@/lib/text/here';
import { Colophon } from './colophon';
import { EmergencyLink } from './emergency-link';
import { KeptStrip } from './kept-strip';
import { LanguageSwitch } from './language-switch';

interface PublicShellProps {
  /** `field`: the dark panel of landing and sign-in runs on behind the header. */
  readonly tone?: 'paper' | 'field';
  /** Off where the page itself is the sign-in. */
  readonly signIn?: boolean;
  /** Whoever has a session is led back to their trip instead. */
  readonly isSignedIn?: boolean;
  readonly isEmergency?: boolean;
  /** The page's `main` element and all in it. */
  readonly children: ReactNode;
}

const SIGN_IN = { href: '/sign-in', word: 'signIn' } as const;

/** Header and foot of the pages that need no account. */
export function PublicShell({ tone = 'paper', signIn = true, isSignedIn = false, isEmergency, children }: PublicShellProps) {
  const t = useTranslations('common');
  const way = isSignedIn ? ({ href: '/trips', word: tone === 'field' ? 'myTrip' : 'backToTrip' } as const) : SIGN_IN;
  return (
    <>
      <header className={tone === 'field' ? 'land-top on-field' : 'masthead masthead--public'}>
        <div className="wrap">
          <Brand href="/" label={t('home')} name={t('brand')} />
          <div className="land-links push">
            <EmergencyLink isHere={isEmergency} />
            <LanguageSwitch />
            {signIn ? <Link className="pub-link" href={way.href} prefetch={false}>{t(way.word)}</Link> : null}
          </div>
        </div>
      </header>
      <KeptStrip />
      {children}
      <Colophon />
    </>
  );
}
