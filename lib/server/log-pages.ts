import type { Instrumentation } from 'next';
import { log, scrub } from './log';

/** Pages that failed while they were made. The route, not the address: that may hold a sealed plan or a token. */
export const logFailedPage: Instrumentation.onRequestError = (fault, { headers }, { routePath, routeType }) => {
  log.error({ err: fault, request: String(headers['x-request-id'] ?? ''), route: routePath, kind: routeType }, 'a page failed');
};

/**
 * Next, and what it is made of, print faults as they are, with whatever values they quote. In production they go
 * through the log instead, which keeps their kind and place.
 */
export function quietConsole(target: Pick<Console, 'error' | 'warn'>): void {
  const sayAt = (level: 'error' | 'warn') => (...said: readonly unknown[]) => {
    const fault = said.find((one) => one instanceof Error);
    const words = said.filter((one) => typeof one === 'string').join(' ');
    log[level](fault ? { err: fault } : {}, scrub(words).slice(0, 300));
  };
  target.error = sayAt('error');
  target.warn = sayAt('warn');
}
