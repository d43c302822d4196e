import { cookies } from 'next/headers';
import { z } from 'zod';
import { LOCALE_COOKIE, LOCALES } from '@/lib/text/locale';
import { setLocale } from '@/lib/data/users';
import { formValues } from '@/lib/server/form-values';
import { done } from '@/lib/server/outcome';
import { performPublic } from '@/lib/server/perform';
import { requestContext } from '@/lib/server/request';
import { pageBefore } from './page-before';

const ONE_YEAR = 365 * 24 * 60 * 60;

const changeLanguage = performPublic({
  deed: 'change-language',
  schema: z.object({ locale: z.enum(LOCALES, 'unknown-choice') }),
  async run({ actor }, { locale }) {
    (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true });
    // Mails follow the person, not the browser.
    if (actor?.type === 'person') await setLocale(actor, locale);
    return done('/');
  },
});

/** The language switch of every page: a plain form, so that it works without JavaScript and costs none. */
export async function POST(request: Request): Promise<Response> {
  await changeLanguage(await requestContext(), formValues(await request.formData().catch(() => new FormData())));
  return new Response(null, { status: 303, headers: { location: pageBefore(request.headers.get('referer')) } });
}
