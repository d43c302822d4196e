import { isSameSecret } from '@/lib/crypto/same-secret';
import { lookAtGauges } from './gauges';
import { metrics } from './registry';

interface MetricsAnswer {
  readonly status: 200 | 401 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PLAIN: Readonly<Record<string, string>> = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** Metrics for whoever sends the token of METRICS_TOKEN; without such a setting they are not there. */
export async function answerMetrics(authorization: string | null | undefined, now: Date): Promise<MetricsAnswer> {
  const token = process.env.METRICS_TOKEN;
  if (!token) return { status: 404, headers: PLAIN, body: '' };
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined || !isSameSecret(given, token)) return { status: 401, headers: { ...PLAIN, 'WWW-Authenticate': 'Bearer' }, body: '' };
  await lookAtGauges(now);
  const { registry } = metrics();
  return { status: 200, headers: { ...PLAIN, 'Content-Type': registry.contentType }, body: await registry.metrics() };
}
