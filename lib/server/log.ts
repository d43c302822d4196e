import pino, { type Logger, type SerializerFn } from 'pino';

/** Fields that may hold somebody's words or keys; logs are read by people who need neither. */
const SECRET_FIELDS = [
  'email', 'name', 'to', 'from', 'subject', 'text', 'html', 'body', 'password', 'token', 'sealed', 'plan', 'payload',
  'cookie', 'authorization', 'values', 'url',
];

// eslint-disable-next-line regexp/no-super-linear-move -- It sees no more than LONGEST_SCRUBBED.
const EMAIL_ADDRESS = /[^\s"'<>@]+@[^\s"'<>@]+\.[^\s"'<>@]+/g;
const SEALED_VALUE = /v\d+\.[\da-f]{8}\.[\w-]+\.[\w-]+/g;
/** Tokens, hashes, keys: anything long without a space. */
const LONG_SECRET = /[\w-]{32,}/g;
/** Identifiers say nothing of themselves and find the row that an error speaks of. */
const IDENTIFIER = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What PostgreSQL and Prisma quote of a row: `Key (name)=(Ruth)`, `Failing row contains (…)`, `invalid input … "Ruth"`. */
const QUOTED_VALUE = /(?<=\)=)\(.*\)|(?<=contains )\(.*\)|"[^"]*"/gs;

/** Somebody's words may stand in a fault's, as long as a form may be; what says which fault it was stands in front. */
const LONGEST_SCRUBBED = 4_000;

/** Cut between words: half of an address is not known for one. */
const bounded = (text: string): string => (text.length <= LONGEST_SCRUBBED ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ', LONGEST_SCRUBBED))));

/** Free text with e-mail addresses and anything that looks like a key cut out. */
export function scrub(text: string): string {
  return bounded(text)
    .replace(EMAIL_ADDRESS, '[address]')
    .replace(SEALED_VALUE, '[secret]')
    .replace(LONG_SECRET, (found) => (IDENTIFIER.test(found) ? found : '[secret]'));
}

/** Prisma quotes the whole call before it says what failed, in its last line. */
function reasonOf({ name, message }: Error): string {
  return name.startsWith('Prisma') ? (message.trim().split('\n').at(-1) ?? '') : message;
}

/** An error's kind, place and scrubbed reason. */
const serializeError: SerializerFn = (fault: unknown) => {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const code = 'code' in fault ? String(fault.code) : undefined;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12);
  return { type: fault.name, code, message: scrub(reasonOf(fault).replace(QUOTED_VALUE, '[value]')).slice(0, 300), stack: frames.join('\n') };
};

export function makeLog(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[removed]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Structured lines on standard output, without personal data. */
export const log = makeLog(process.env.LOG_LEVEL ?? 'info');
