import { isLocale, LOCALE_COOKIE, type Locale } from '@/lib/text/locale';
import { cookieHere, dropCookie, keepCookie } from './own-cookie';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps the language for this device. Scripts may read it: a page that failed has nobody else to ask (app/global-error). */
export const keepLocale = (locale: Locale): Promise<void> => keepCookie(LOCALE_COOKIE, locale, { maxAge: ONE_YEAR, forScripts: true });

const VISITORS_COOKIE = 'mendway-locale-chosen';
/** Whoever signs in later may be somebody else. */
const VISITORS_CHOICE_LASTS = 60 * 60;

/** Somebody who is not signed in chose it: where they sign in soon after, it is their account's. */
export async function keepVisitorsLocale(locale: Locale): Promise<void> {
  await keepLocale(locale);
  await keepCookie(VISITORS_COOKIE, locale, { maxAge: VISITORS_CHOICE_LASTS });
}

/** What a visitor chose on this device a moment ago; counts once. Null where nobody did. */
export async function takeVisitorsLocale(): Promise<Locale | null> {
  const chosen = await cookieHere(VISITORS_COOKIE);
  if (chosen === undefined) return null;
  await dropCookie(VISITORS_COOKIE);
  return isLocale(chosen) ? chosen : null;
}
