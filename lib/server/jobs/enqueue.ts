import { sealValue } from '@/lib/crypto/seal';
import type { Queries } from '@/lib/data/client';
import { addJob } from '@/lib/data/jobs';
import { type Job, payloadPlace } from './jobs';

/** Queues a job inside the caller's transaction, to be done after so long. Its payload is sealed: the queue's table holds no addresses. */
export async function enqueue(tx: Queries, { task, data }: Job, waitMs = 0): Promise<void> {
  await addJob(tx, task, sealValue(JSON.stringify(data), payloadPlace(task)), waitMs);
}
