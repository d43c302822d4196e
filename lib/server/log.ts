import pino, { type Logger, type SerializerFn } from 'pino';

/** Fields that may hold somebody's words or keys; logs are read by people who need neither. */
const SECRET_FIELDS = [
  'email', 'name', 'to', 'from', 'subject', 'text', 'html', 'body', 'password', 'token', 'sealed', 'plan', 'payload',
  'cookie', 'authorization', 'values', 'url',
];

const EMAIL_ADDRESS = /[^\s"'<>@]+@[^\s"'<>@]+\.[^\s"'<>@]+/g;
/** Sealed values, tokens, hashes: anything long without a space. */
const LONG_SECRET = /[\w-]{32,}(?:\.[\w-]+)*/g;
/** Identifiers say nothing of themselves and find the row that an error speaks of. */
const IDENTIFIER = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Free text with e-mail addresses and anything that looks like a key cut out. */
export function scrub(text: string): string {
  return text
    .replace(EMAIL_ADDRESS, '[address]')
    .replace(LONG_SECRET, (found) => (IDENTIFIER.test(found) ? found : '[secret]'));
}

/** An error's kind and place. Messages of drivers quote rows, so only a scrubbed first line stays of them. */
const serializeError: SerializerFn = (fault: unknown) => {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const code = 'code' in fault ? String(fault.code) : undefined;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12);
  return { type: fault.name, code, message: scrub(fault.message).slice(0, 300), stack: frames.join('\n') };
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
