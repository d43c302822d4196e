import type { Call } from './calls';
import { MARK, SMUGGLED } from './nasty';
import type { Answer } from './wire';
import type { Written } from './written';

const PROJECT = process.cwd();

/** What stands in no answer of ours: stacks, folders, statements and the words of the libraries below. */
const INSIDES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a stack', /\n\s+at (?:async )?[\w.<>[\] ]+ \((?:file|node|webpack|\/)/], ['a folder of the server', new RegExp(`${PROJECT.replaceAll('/', '\\/')}|node_modules`)],
  ['words of the database', /PrismaClient|Invalid `|SQLSTATE|syntax error at or near|violates \w+[- ]\w* ?constraint|invalid input syntax|invalid byte sequence|relation "\w+"|duplicate key value/],
  ['a fault of Node', /\b(?:ECONNREFUSED|ENOENT|ERR_[A-Z_]{4,}|TypeError|RangeError|SyntaxError|ZodError)\b/],
];

const isHtml = ({ headers }: Answer): boolean => (headers['content-type'] ?? '').startsWith('text/html');

/** A tag that was typed, shown as a tag. */
const RUNS = new RegExp(`<script>${MARK}|<img src=x onerror=${MARK}|<svg/onload=${MARK}|(?:href|src|action)="javascript:${MARK}`);

/** What an action said, where a script or a page carries it. */
const REFUSED_STATE = /"status":"refused"/;
const FORM_STATE = /self\.__next_f\.push\(\[2,(.{0,200})/;

const ledTo = ({ headers }: Answer): string | null => headers.location ?? (typeof headers['x-action-redirect'] === 'string' ? (headers['x-action-redirect'].split(';')[0] ?? null) : null);

/** Whether the answer says that nothing was done. */
function isRefusal(answer: Answer): boolean {
  if (answer.status >= 400 || answer.status === 0) return true;
  const to = ledTo(answer);
  if (to !== null) return /^(?:https?:\/\/[^/]+)?\/(?:sign-in\?|account\/prove(?:\?from=|$))/.test(to) || /[?&](?:problem|fault|said|error)=/.test(to);
  const type = answer.headers['content-type'] ?? '';
  if (type.startsWith('text/x-component')) return REFUSED_STATE.test(answer.body);
  return REFUSED_STATE.test((FORM_STATE.exec(answer.body)?.[1] ?? '').replaceAll('\\"', '"'));
}

/** Counters of tries, and looks at the page behind a form, whatever comes of that. */
const WRITTEN_ANYWAY: ReadonlySet<string> = new Set(['RateLimit INSERT', 'RateLimit UPDATE', 'AuditEvent INSERT', 'BoardLook INSERT', 'BoardLook UPDATE']);

/** What is wrong with an answer, in words; nothing where all holds. */
export function faultsOf(call: Call, answer: Answer, written: readonly Written[], base: string): readonly string[] {
  const { status, body, headers } = answer;
  const to = ledTo(answer);
  return [
    ...(status >= 500 ? [`answered ${status}`] : []),
    ...(status === 0 && !call.isTooLong ? [`no answer (${body})`] : []),
    ...INSIDES.filter(([, pattern]) => pattern.test(body)).map(([what, pattern]) => `the answer holds ${what}: ${pattern.exec(body)?.[0].trim().slice(0, 120)}`),
    ...(isHtml(answer) && RUNS.test(body) ? [`a tag that was typed stands in the page: ${RUNS.exec(body)?.[0]}`] : []),
    ...(SMUGGLED in headers ? ['a header was smuggled into the answer'] : []),
    ...(to !== null && leadsAway(to, base) ? [`it leads away, to ${to.slice(0, 200)}`] : []),
    ...(isRefusal(answer) ? written.map(({ table, deed }) => `${table} ${deed}`).filter((one) => !WRITTEN_ANYWAY.has(one)).map((one) => `refused (${status}${to ? ` to ${to.slice(0, 80)}` : ''}), and wrote: ${one}`) : []),
  ];
}

const leadsAway = (to: string, base: string): boolean => !URL.canParse(to, base) || new URL(to, base).origin !== base;
