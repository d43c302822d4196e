'use client';

import { FailedPage } from '@/components/kit/failed-page';
import { chosenHere } from '@/lib/domain/access/cookie-names';
import { DISPLAY_COOKIE, displayAttributes, readDisplay } from '@/lib/domain/display/display';
import { errors as english } from '@/lib/text/en/errors';
import { errors as spanish } from '@/lib/text/es/errors';
import { chooseLocale, LOCALE_COOKIE } from '@/lib/text/locale';
import './globals.css';

/** Even the frame of the pages failed, which would know the language: this one brings its own, and reads the cookies. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  const isSpanish = typeof document !== 'undefined' && chooseLocale(chosenHere(cookieNamed, LOCALE_COOKIE), navigator.language) === 'es';
  const display = readDisplay(typeof document === 'undefined' ? undefined : chosenHere(cookieNamed, DISPLAY_COOKIE));
  return (
    <html lang={isSpanish ? 'es' : 'en'} {...displayAttributes(display)}>
      <body>
        <FailedPage words={isSpanish ? spanish : english} otherLocale={isSpanish ? 'en' : 'es'} again={reset} />
      </body>
    </html>
  );
}

const cookieNamed = (name: string) => document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
