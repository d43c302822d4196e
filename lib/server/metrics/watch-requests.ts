import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { countStatementsFromHere } from '@/lib/data/statement-count';
import { metrics } from './registry';
import { patternsOfBuild, type PatternOf } from './route-patterns';

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** Counts every request of this process from now on, with what it asks the database. */
export function watchRequests(patternOf: PatternOf = patternsOfBuild()): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const labels = { method: METHODS.includes(request.method ?? '') ? (request.method ?? '') : 'other', route: patternOf((request.url ?? '').split('?')[0] ?? '') };
    const began = performance.now();
    const count = countStatementsFromHere();
    // Comes once in any case, also where whoever asked went away.
    response.once('close', () => {
      metrics().requests.observe({ ...labels, status: response.writableFinished ? classOf(response.statusCode) : 'gone' }, (performance.now() - began) / 1000);
      metrics().statements.observe(labels, count.statements);
    });
  });
}

const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;
