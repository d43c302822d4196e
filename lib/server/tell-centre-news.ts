import { type Hearer, type NewsTelling, tellNextTrips } from '@/lib/data/centre-news';
import type { SettledTelling } from '@/lib/data/admin-suggestions';
import type { Queries } from '@/lib/data/client';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from './jobs/enqueue';

/** The people of a centre's trips may be many: a job tells them. */
export const queueNews: NewsTelling = (queries, newsId) => enqueue(queries, { task: 'centre-news', data: { newsId } });

export const queueSettled: SettledTelling = (queries, suggestionId) => enqueue(queries, { task: 'suggestion', data: { suggestionId } });

/** Mails say nothing of a centre: the inbox does. */
async function queueMails(queries: Queries, hearers: readonly Hearer[]): Promise<void> {
  for (const { email, locale } of hearers) await enqueue(queries, { task: 'notice', data: { kind: 'centre-news', to: email, locale: localeOf(locale) } });
}

/** Tells batch after batch until nobody is left; cut off, the next try goes on behind the last one. */
export async function tellCentreNews({ newsId }: { readonly newsId: string }, now: Date): Promise<void> {
  for (let isMore = true; isMore;) isMore = await tellNextTrips(newsId, now, queueMails);
}
