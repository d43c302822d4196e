import type { ReactNode } from 'react';
import { Brand } from '@/components/kit/brand';
import { EmergencyLink } from '@/components/trip/emergency-link';
import { LanguageSwitch } from '@/components/trip/language-switch';
import { useTranslations } from '@/lib/text/here';

interface SharedFrameProps {
  /** Above the title: for whom the page is. */
  readonly intro?: ReactNode;
  readonly title: ReactNode;
  /** Below it: when. */
  readonly when?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A page for somebody without an account: its title on the dark panel, and no way further into Mendway but help. */
export function SharedFrame({ intro, title, when, foot, children }: SharedFrameProps) {
  const t = useTranslations('common');
  return (
    <>
      <main id="main">
        <section className="shared-field on-field">
          <div className="wrap shared-wrap">
            <div className="shared-top">
              <Brand href="/" label={t('home')} name={t('brand')} />
              <EmergencyLink />
            </div>
            {intro ? <p className="shared-for">{intro}</p> : null}
            <h1>{title}</h1>
            {when ? <p className="shared-when num">{when}</p> : null}
          </div>
        </section>
        <div className="wrap shared-wrap">{children}</div>
      </main>
      <footer className="colophon">
        <div className="wrap shared-wrap">{foot}<LanguageSwitch /></div>
      </footer>
    </>
  );
}
