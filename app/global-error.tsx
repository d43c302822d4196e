'use client';

import { FailedPage } from '@/components/kit/failed-page';
import { errors as english } from '@/lib/text/en/errors';
import { errors as spanish } from '@/lib/text/es/errors';
import './globals.css';

/** Even the frame of the pages failed: this one brings its own. */
export default function GlobalErrorPage({ reset }: { error: Error; reset: () => void }) {
  const isSpanish = typeof navigator !== 'undefined' && navigator.language.startsWith('es');
  return (
    <html lang={isSpanish ? 'es' : 'en'}>
      <body>
        <FailedPage words={isSpanish ? spanish : english} again={reset} />
      </body>
    </html>
  );
}
