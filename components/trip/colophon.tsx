import Link from 'next/link';
import { useTranslations } from '@/lib/text/here';
import { LanguageSwitch } from './language-switch';

const PAGES = [
  ['/emergency', 'emergency'],
  ['/guide', 'guide'],
  ['/display', 'display'],
  ['/help', 'help'],
  ['/centres', 'centres'],
  ['/sources', 'sources'],
  ['/privacy', 'privacy'],
] as const;

/** The foot of every page. */
export function Colophon() {
  const t = useTranslations('common');
  return (
    <footer className="colophon">
      <div className="wrap">
        <span>{t('disclaimer')}</span>
        <nav className="colophon-links" aria-label={t('footer')}>
          {PAGES.map(([href, name]) => <Link key={href} href={href} prefetch={false}>{t(`nav.${name}`)}</Link>)}
        </nav>
        <LanguageSwitch />
      </div>
    </footer>
  );
}
