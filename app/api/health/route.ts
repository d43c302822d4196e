import { databaseAnswers } from '@/lib/data/health';
import { isDraining } from '@/lib/server/draining';
import { watchHandler } from '@/lib/server/handler';
import { databaseKind } from '@/lib/server/settings';
import { version } from '@/package.json';

/** A load balancer asks every few seconds and must not wait longer. */
const PATIENCE_MS = 2000;
const KEEP_MS = 1000;

export const dynamic = 'force-dynamic';

/** For whoever watches Mendway run; says nothing about anybody. */
export const GET = watchHandler(KEEP_MS, async () => {
  if (isDraining()) return { status: 503, body: { status: 'stopping', database: databaseKind(), version } };
  const isUp = await databaseAnswers(PATIENCE_MS);
  return { status: isUp ? 200 : 503, body: { status: isUp ? 'ok' : 'database-does-not-answer', database: databaseKind(), version } };
});
