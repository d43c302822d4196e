import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource/besley/600.css';
import bodyFace from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
import displayFace from '@fontsource/besley/files/besley-latin-600-normal.woff2';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FormWordsProvider } from '@/components/kit/form-context';
import { displayAttributes } from '@/lib/domain/display/display';
import { displayHere } from '@/lib/server/display-cookie';
import { appUrl } from '@/lib/server/settings';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  const title = t('title');
  const description = t('description');
  return {
    metadataBase: new URL(appUrl()),
    title: { default: title, template: `%s · ${t('brand')}` },
    description,
    openGraph: { title, description, siteName: t('brand'), type: 'website' },
    // Browsers turn numbers of bookings into telephone links; ours are links where they are meant to be.
    formatDetection: { telephone: false },
  };
}

const LIGHT_PAGE = '#F3F3EC';
const DARK_PAGE = '#0D1A1C';

/** The browser's own frame around the page is as light or dark as the page. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await displayHere();
  if (theme !== 'device') return { themeColor: theme === 'dark' ? DARK_PAGE : LIGHT_PAGE, colorScheme: theme };
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: LIGHT_PAGE },
      { media: '(prefers-color-scheme: dark)', color: DARK_PAGE },
    ],
    colorScheme: 'light dark',
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, display] = await Promise.all([getLocale(), getTranslations('common'), displayHere()]);
  return (
    <html lang={locale} {...displayAttributes(display)}>
      <head>
        {[bodyFace, displayFace].map((face) => <link key={face} rel="preload" as="font" type="font/woff2" href={face} crossOrigin="" />)}
      </head>
      <body>
        <a className="skip" href="#main">{t('skip')}</a>
        <FormWordsProvider words={{ pending: t('pending'), problems: t('problemsHead') }}>{children}</FormWordsProvider>
      </body>
    </html>
  );
}
