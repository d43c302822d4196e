import { cookies } from 'next/headers';
import { LOCALE_COOKIE, type Locale } from '@/lib/text/locale';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps the language for this device. Scripts may read it: a page that failed has nobody else to ask (app/global-error). */
export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax' });
}
