import { databaseAnswers } from '@/lib/data/health';
import { databaseKind } from '@/lib/server/settings';
import { version } from '@/package.json';

/** A load balancer asks every few seconds and must not wait longer. */
const PATIENCE_MS = 2000;

export const dynamic = 'force-dynamic';

/** For whoever watches Mendway run; says nothing about anybody. */
export async function GET(): Promise<Response> {
  const isUp = await databaseAnswers(PATIENCE_MS);
  const body = { status: isUp ? 'ok' : 'database-does-not-answer', database: databaseKind(), version };
  return Response.json(body, { status: isUp ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}
