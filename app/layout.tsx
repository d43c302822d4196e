import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/besley/wght.css';
import bodyFace from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
import displayFace from '@fontsource-variable/besley/files/besley-latin-wght-normal.woff2';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FormWordsProvider } from '@/components/kit/form-context';
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

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F3F3EC' },
    { media: '(prefers-color-scheme: dark)', color: '#0D1A1C' },
  ],
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('common')]);
  return (
    <html lang={locale}>
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
