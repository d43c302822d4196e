'use client';

import { FailedPage } from '@/components/kit/failed-page';
import { errors as english } from '@/lib/text/en/errors';
import { errors as spanish } from '@/lib/text/es/errors';

/** A page failed. Its words come with the script, since nothing more can be asked of the server; the frame knows the language. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const isSpanish = typeof document !== 'undefined' && document.documentElement.lang === 'es';
  return <FailedPage words={isSpanish ? spanish : english} otherLocale={isSpanish ? 'en' : 'es'} again={reset} />;
}
