'use client';

import { FailedPage } from '@/components/kit/failed-page';
import { errors as english } from '@/lib/text/en/errors';
import { errors as spanish } from '@/lib/text/es/errors';
import { chooseLocale, LOCALE_COOKIE } from '@/lib/text/locale';
import './globals.css';

/** Even the frame of the pages failed, which would know the language: this one brings its own, and reads the cookie. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  const isSpanish = typeof document !== 'undefined' && chooseLocale(localeCookie(), navigator.language) === 'es';
  return (
    <html lang={isSpanish ? 'es' : 'en'}>
      <body>
        <FailedPage words={isSpanish ? spanish : english} otherLocale={isSpanish ? 'en' : 'es'} again={reset} />
      </body>
    </html>
  );
}

const localeCookie = () => document.cookie.split('; ').find((one) => one.startsWith(`${LOCALE_COOKIE}=`))?.slice(LOCALE_COOKIE.length + 1);
