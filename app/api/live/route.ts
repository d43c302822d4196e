import { watchHandler } from '@/lib/server/handler';

export const dynamic = 'force-dynamic';

/** Whether this process answers: asks nobody else, so that a database that is away gets no web server killed. */
export const GET = watchHandler(0, () => Promise.resolve({ status: 200, body: { status: 'ok' } }));
