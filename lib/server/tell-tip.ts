import type { TipTelling } from '@/lib/data/admin-tips';
import { enqueue } from './jobs/enqueue';

/** Whoever sent a tip and left an address is told by a job what became of it. */
export const queueTip: TipTelling = (queries, tipId) => enqueue(queries, { task: 'tip', data: { tipId } });
