import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '@/components/kit/brand';
import { useTranslations } from '@/lib/text/here';
import { Colophon } from './colophon';
import { EmergencyLink } from './emergency-link';
import { LanguageSwitch } from './language-switch';

interface PublicShellProps {
  /** `field`: the dark panel of landing and sign-in runs on behind the header. */
  readonly tone?: 'paper' | 'field';
  /** Off where the page itself is the sign-in. */
  readonly signIn?: boolean;
  readonly isEmergency?: boolean;
  /** The page's `main` element and all in it. */
  readonly children: ReactNode;
}

/** Header and foot of the pages that need no account. */
export function PublicShell({ tone = 'paper', signIn = true, isEmergency, children }: PublicShellProps) {
  const t = useTranslations('common');
  return (
    <>
      <header className={tone === 'field' ? 'land-top on-field' : 'masthead masthead--public'}>
        <div className="wrap">
          <Brand href="/" label={t('home')} name={t('brand')} />
          <div className="land-links push">
            <EmergencyLink isHere={isEmergency} />
            <LanguageSwitch />
            {signIn ? <Link className="pub-link" href="/sign-in" prefetch={false}>{t('signIn')}</Link> : null}
          </div>
        </div>
      </header>
      {children}
      <Colophon />
    </>
  );
}
