import { readFileSync } from 'node:fs';
import { say } from '../command';
import type { Variables } from '../serve/child-environment';
import { leaksIn, type Marker } from './markers';
import { nothing, type Tally } from './tally';

export interface KeptLog {
  readonly of: string;
  readonly file: string;
}

const MOST_SHOWN = 20;
const PERSONAL = /[\w.+-]+@[\w-]+\.\w+|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i;

/** Reads what the servers said while the tests ran: nothing of anybody's may stand there. Shows their errors, too. */
export function checkLogs(logs: readonly KeptLog[], markers: readonly Marker[]): Tally {
  say('\n# log lines');
  const problems = [...unseen(markers), ...logs.flatMap((log) => problemsOf(log, markers))];
  return told(problems);
}

function problemsOf({ of, file }: KeptLog, markers: readonly Marker[]): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  say(`${of}: ${lines.length - 1} lines, looked at for ${markers.length} names, addresses, phone numbers, medicines and notes.`);
  lines.filter((line) => /^\{"level":(50|60),/.test(line)).slice(0, MOST_SHOWN).forEach(say);
  if (text.trim() === '') return [`${of} said nothing at all: its log was not kept`];
  return leaksIn(text, markers).map(({ marker, line }) => `${of} logged a ${marker.kind}, ${marker.text}, in line ${line}: ${lines[line - 1]?.slice(0, 400)}`);
}

/** A look that would miss what is there proves nothing: each marker is planted once, and must be found. */
const unseen = (markers: readonly Marker[]): readonly string[] => [
  ...(markers.length < 50 ? [`only ${markers.length} things to look for: the demo's people are missing`] : []),
  ...markers.filter((marker) => leaksIn(`{"level":30,"msg":"${marker.text} left"}`, [marker]).length === 0).map(({ kind, text }) => `a planted ${kind}, ${text}, was not found`),
];

/** Asks the site for its metrics once the tests have been everywhere. */
export async function checkMetrics({ APP_URL, METRICS_TOKEN }: Variables, markers: readonly Marker[]): Promise<Tally> {
  say('\n# metrics');
  const reply = await fetch(`${APP_URL}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const text = await reply.text();
  const asked = Array.from(text.matchAll(/^mendway_http_request_statements_sum\{.*route="([^"]*)"\} (\d+)/gm), ([, route = '', sum]) => ({ route, sum: Number(sum) }));
  say(`${text.split('\n').length} lines, ${asked.length} routes.`);
  return told([
    ...(reply.status === 200 ? [] : [`the metrics answered ${reply.status}`]),
    ...(asked.some(({ route, sum }) => route.startsWith('/') && sum > 0) ? [] : ['no page is said to have asked the database']),
    ...leaksIn(text, markers).map(({ marker, line }) => `the metrics hold a ${marker.kind}, ${marker.text}, in line ${line}`),
    ...text.split('\n').filter((line) => PERSONAL.test(line)).map((line) => `the metrics hold an id or an address: ${line}`),
  ]);
}

function told(problems: readonly string[]): Tally {
  return problems.length === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, failures: problems.slice(0, MOST_SHOWN) };
}
