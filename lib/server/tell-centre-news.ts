import { type NewsTelling, tellNextTrips } from '@/lib/data/centre-news';
import type { SettledTelling } from '@/lib/data/admin-suggestions';
import { enqueue } from './jobs/enqueue';

/** The people of a centre's trips may be many: a job tells them. */
export const queueNews: NewsTelling = (queries, newsId) => enqueue(queries, { task: 'centre-news', data: { newsId } });

export const queueSettled: SettledTelling = (queries, suggestionId) => enqueue(queries, { task: 'suggestion', data: { suggestionId } });

/** Tells batch after batch until nobody is left; cut off, the next try goes on behind the last one. */
export async function tellCentreNews({ newsId }: { readonly newsId: string }, now: Date): Promise<void> {
  for (let isMore = true; isMore;) isMore = await tellNextTrips(newsId, now);
}
