import { z } from 'zod';
import { setLocale } from '@/lib/data/users';
import { formHandler } from '@/lib/server/handler';
import { keepLocale, keepVisitorsLocale } from '@/lib/server/locale-cookie';
import { done } from '@/lib/server/outcome';
import { LOCALES } from '@/lib/text/locale';
import { pageBefore } from './page-before';

/** The language switch of every page: a plain form, so that it works without JavaScript and costs none. */
export const POST = formHandler({
  deed: 'change-language',
  schema: z.object({ locale: z.enum(LOCALES, 'unknown-choice') }),
  // Mails follow the person, not the browser.
  async run({ actor }, { locale }, request) {
    if (actor?.type !== 'person') await keepVisitorsLocale(locale);
    else await Promise.all([keepLocale(locale), setLocale(actor, locale)]);
    return done(pageBefore(request.headers.get('referer')));
  },
});
