import { z } from 'zod';
import { dayField, versionField } from './fields';

/** Somebody asked the airline of that flight for wheelchair help. */
export const helpForm = z.object({ itemId: z.uuid('not-found'), version: versionField });

/** Until when nobody is reminded to book. */
export const snoozeForm = z.object({ until: dayField });
