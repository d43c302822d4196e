import { cache } from 'react';

/**
 * Whether the page shows a trip without its medical part only because its reader sits at a shared computer. Filled in once the
 * request has opened the trip, so that the frame of every page can say it, and how to open it.
 */
export const closedHere = cache((): { isMedical: boolean } => ({ isMedical: false }));
