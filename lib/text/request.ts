import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chosenHere } from '@/lib/domain/access/cookie-names';
import { chooseLocale, isLocale, LOCALE_COOKIE, type Locale } from './locale';
import { type Messages, messagesOf } from './translator';

// Keys, gaps and locales of every translator are checked against these types.
declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** The language of the request being answered: the person's choice, else their browser's. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(chosenHere((name) => jar.get(name)?.value, LOCALE_COOKIE), head.get('accept-language'));
}

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await requestLocale();
  return { locale, messages: messagesOf(locale), timeZone: 'America/New_York' };
});
