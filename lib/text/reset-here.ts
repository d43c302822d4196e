import { cache } from 'react';

/**
 * Whether somebody asked to turn off the second step of whoever is signed in. Filled in once the request knows who that is, so
 * that the frame of every page can say it without being told by each.
 */
export const resetHere = cache((): { isAsked: boolean } => ({ isAsked: false }));
