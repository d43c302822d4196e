import type { Instrumentation } from 'next';

/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  if (process.env.NODE_ENV === 'production') (await import('@/lib/server/log-pages')).quietConsole(console);
  (await import('@/lib/server/readable-request')).readRequests();
  if (process.env.TRUST_PROXY !== 'true') (await import('@/lib/server/client-address')).trustNoForwardedAddress();
  (await import('@/lib/server/replica-log')).logReplica();
  if (process.env.METRICS_TOKEN) (await import('@/lib/server/metrics/watch-requests')).watchRequests();
  (await import('@/lib/server/draining')).drainAtStop(Number(process.env.DRAIN_SECONDS || 0));
}

/** Next calls this for each page, action or handler that throws. */
export const onRequestError: Instrumentation.onRequestError = async (...told) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('@/lib/server/log-pages')).logFailedPage(...told);
};
