import { cache } from 'react';

/**
 * How many notes of their inbox whoever is signed in has not read. Filled in once the request knows who that is, so that the
 * frame of every page can say it without being told by each.
 */
export const unreadHere = cache((): { count: number } => ({ count: 0 }));
