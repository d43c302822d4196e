import { readyHandler } from '@/lib/server/ready';

export const dynamic = 'force-dynamic';

/** Whether people should be led to this process now, and where not, why in one word. */
export const GET = readyHandler();
