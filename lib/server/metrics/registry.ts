import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

// Every label is one of a list that is written down somewhere: a route's pattern, a code, a word. Nothing that anybody sent.

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENTS = [0, 1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 128];

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly statements: Histogram<'method' | 'route'>;
  readonly mailTries: Counter<'outcome' | 'reason'>;
}

// One a process, however often Next loads this module.
const held = globalThis as { mendwayMetrics?: Metrics };

/** What this process counts. */
export const metrics = (): Metrics => (held.mendwayMetrics ??= makeMetrics());

function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, event loop, garbage collection, open files: by their usual names.
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'mendway_build_info', help: 'Always 1; which Mendway this is.', labelNames: ['version', 'node'], registers }).set({ version: process.env.MENDWAY_VERSION ?? '', node: process.version }, 1);
  return {
    registry,
    requests: new Histogram({
      name: 'mendway_http_request_duration_seconds', help: 'Requests by route, method and class of status (gone: who asked went away first), from their head to the end of the answer. Streams last as long as their page is open.',
      labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers,
    }),
    statements: new Histogram({
      name: 'mendway_http_request_statements', help: 'Statements that a request sent to the database, BEGIN and COMMIT among them.',
      labelNames: ['method', 'route'], buckets: STATEMENTS, registers,
    }),
    mailTries: new Counter({
      name: 'mendway_mail_tries_total', help: 'Tries to hand a mail to the mail server: accepted, later (to be tried again) or refused, with the reason as a code.',
      labelNames: ['outcome', 'reason'], registers,
    }),
  };
}
