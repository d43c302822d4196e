import { z } from 'zod';

/** A settled suggestion, or tip, as it waits in the queue: its id alone. Whom it reaches and what it says is read when it is sent. */
export const suggestionOrder = z.object({ suggestionId: z.uuid() });
export const tipOrder = z.object({ tipId: z.uuid() });

export type SuggestionOrder = z.infer<typeof suggestionOrder>;
export type TipOrder = z.infer<typeof tipOrder>;
