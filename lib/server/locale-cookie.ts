import { cookies } from 'next/headers';
import { isLocale, LOCALE_COOKIE, type Locale } from '@/lib/text/locale';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps the language for this device. Scripts may read it: a page that failed has nobody else to ask (app/global-error). */
export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax' });
}

const VISITORS_COOKIE = 'mendway-locale-chosen';
/** Whoever signs in later may be somebody else. */
const VISITORS_CHOICE_LASTS = 60 * 60;

/** Somebody who is not signed in chose it: where they sign in soon after, it is their account's. */
export async function keepVisitorsLocale(locale: Locale): Promise<void> {
  await keepLocale(locale);
  (await cookies()).set(VISITORS_COOKIE, locale, { path: '/', maxAge: VISITORS_CHOICE_LASTS, sameSite: 'lax', httpOnly: true });
}

/** What a visitor chose on this device a moment ago; counts once. Null where nobody did. */
export async function takeVisitorsLocale(): Promise<Locale | null> {
  const jar = await cookies();
  const chosen = jar.get(VISITORS_COOKIE)?.value;
  if (chosen === undefined) return null;
  jar.delete(VISITORS_COOKIE);
  return isLocale(chosen) ? chosen : null;
}
