import { z } from 'zod';
import type { PageCursor } from '@/lib/domain/arrivals/board';
import { BOARD_SORTS } from '@/lib/domain/arrivals/filters';

const KEYS = { lands: z.iso.datetime(), surgery: z.iso.date(), patient: z.string().max(240) } as const;

/** Where a page of a board begins, as an address carried it sealed. */
export const pageCursor: z.ZodType<PageCursor> = z
  .object({ sort: z.enum(BOARD_SORTS), way: z.enum(['after', 'before']), key: z.string(), tripId: z.uuid() })
  .refine(({ sort, key }) => KEYS[sort].safeParse(key).success);
