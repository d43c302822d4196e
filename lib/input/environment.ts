import { z } from 'zod';

/**
 * Every setting that Mendway takes from its environment. All may be left out; an empty one counts as left out.
 * `.env.example` explains each to whoever runs Mendway.
 */
export interface Environment {
  readonly port: number;
  /** Where people reach Mendway: the origin in links and mails, without a path. Null: this machine at `port`. */
  readonly appUrl: string | null;
  /** True when a proxy of ours stands in front and writes `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Null: the embedded server. */
  readonly databaseUrl: string | null;
  /** For migrations and LISTEN when a pooler stands at `databaseUrl`. */
  readonly databaseDirectUrl: string | null;
  /** A streaming copy that the arrivals boards are read from. */
  readonly databaseReplicaUrl: string | null;
  /** How long the web server, asked to stop, answers on and says that it is not ready. */
  readonly drainSeconds: number;
  /** Null: `.data` in the project, or for root a folder under /var/lib/mendway. */
  readonly dataDir: string | null;
  /** Null for either secret: made once and kept in the data folder. */
  readonly authSecret: string | null;
  /** 32 bytes in base64; or several such keys with commas between, of which the first encrypts. */
  readonly encryptionKey: string | null;
  /** Null: mails become files in the outbox folder of the data folder. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Whom people write to about security. */
  readonly securityContact: string;
  readonly duffelToken: string | null;
  /** Null: Duffel itself. */
  readonly duffelUrl: string | null;
  /** Null: backups are sealed by the encryption key. */
  readonly backupPassphrase: string | null;
  readonly logLevel: LogLevel;
  /** Opens `/api/metrics`. Null: it is not there. */
  readonly metricsToken: string | null;
  /** Where the jobs show their own metrics, to the same token. Null: nowhere. */
  readonly workerMetricsPort: number | null;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const address = (schemes: string[], say: string) =>
  z
    .string()
    .max(2000, say)
    .refine((text) => hasScheme(text, schemes), say)
    .optional();

function hasScheme(text: string, schemes: string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const postgresUrl = address(['postgres:', 'postgresql:'], 'must be a PostgreSQL address, such as postgresql://user:password@host:5432/mendway');
const drainWords = 'must be a number of seconds from 0 to 300';
const mailServer = 'must be a mail server, such as smtp://user:password@host:587';
const secret = z.string().min(32, 'must have at least 32 characters').max(500, 'must have at most 500 characters').optional();

const portWords = 'must be a number from 1 to 65535';
const port = z
  .string()
  .regex(/^\d{1,5}$/, portWords)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, portWords);

const schema = z.object({
  PORT: port.default(3000),
  APP_URL: address(['http:', 'https:'], 'must be a web address, such as https://mendway.example.org')
    .refine((text) => text === undefined || isOrigin(text), 'must be a web address without a path, such as https://mendway.example.org')
    .transform((text) => (text === undefined ? null : new URL(text).origin)),
  TRUST_PROXY: z.enum(['true', 'false'], 'must be true or false').default('false'),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  DATABASE_REPLICA_URL: postgresUrl,
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, drainWords)
    .transform(Number)
    .refine((seconds) => seconds <= 300, drainWords)
    .default(0),
  DATA_DIR: z.string().max(1000, 'must be a path of at most 1000 characters').refine((path) => !path.includes('\0'), 'must be a path').optional(),
  AUTH_SECRET: secret,
  ENCRYPTION_KEY: z.string().max(2000, 'must have at most 2000 characters').refine(areKeys, 'must be 32 bytes in base64; make one with: openssl rand -base64 32').optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], mailServer).refine((text) => text === undefined || isMailServer(text), mailServer),
  MAIL_FROM: z
    .string()
    .max(200, 'must have at most 200 characters')
    // eslint-disable-next-line regexp/no-super-linear-backtracking -- An operator's own setting, of 200 characters at most.
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an e-mail address, such as Mendway <hello@mendway.example.org>')
    .default('Mendway <mendway@localhost>'),
  SECURITY_CONTACT: z
    .email('must be an e-mail address, such as security@mendway.example.org')
    .max(200, 'must have at most 200 characters')
    .optional(),
  DUFFEL_TOKEN: z.string().regex(/^\S{1,500}$/, 'must be a token without spaces').optional(),
  DUFFEL_URL: address(['http:', 'https:'], 'must be a web address, such as https://api.duffel.com')
    .refine((text) => text === undefined || isOrigin(text), 'must be a web address without a path, such as https://api.duffel.com'),
  BACKUP_PASSPHRASE: z.string().min(16, 'must have at least 16 characters').max(500, 'must have at most 500 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  METRICS_TOKEN: secret.refine((token) => token === undefined || /^[\x21-\x7e]+$/.test(token), 'must be letters, digits and signs, without spaces'),
  WORKER_METRICS_PORT: port.optional(),
}).refine((given) => given.WORKER_METRICS_PORT === undefined || given.METRICS_TOKEN !== undefined, { path: ['WORKER_METRICS_PORT'], message: 'needs METRICS_TOKEN' });

/** The address alone of `Mendway <hello@mendway.example.org>`. */
// eslint-disable-next-line regexp/no-super-linear-move -- The same.
const addressIn = (sender: string): string => /[^\s<>]+@[^\s<>]+/.exec(sender)?.[0] ?? sender;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search + hash + username === '';
}

/** With a host, and signs in user and password that an address may hold; what stands behind `?` is for nodemailer. */
function isMailServer(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { hostname, port, pathname, hash, username, password } = new URL(text);
  return hostname !== '' && port !== '0' && (pathname === '' || pathname === '/') && hash === '' && isDecodable(username + password);
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '\0';
  } catch {
    return false;
  }
}

/** One key, or several with commas between: the first encrypts, all decrypt (lib/crypto/key-ring). */
function areKeys(text: string): boolean {
  return text.split(',').every((key) => /^[A-Za-z0-9+/_-]{43}=?$/.test(key.trim()));
}

export type EnvironmentReading = { readonly ok: true; readonly environment: Environment } | { readonly ok: false; readonly problem: string };

/** Reads the settings; a malformed one is answered by a sentence that names it and never shows its value. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): EnvironmentReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { ok: false, problem: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`)[0] ?? '' };
  return { ok: true, environment: named(parsed.data) };
}

function named(read: z.output<typeof schema>): Environment {
  return {
    port: read.PORT,
    appUrl: read.APP_URL,
    trustProxy: read.TRUST_PROXY === 'true',
    databaseUrl: read.DATABASE_URL ?? null,
    databaseDirectUrl: read.DATABASE_DIRECT_URL ?? null,
    databaseReplicaUrl: read.DATABASE_REPLICA_URL ?? null,
    drainSeconds: read.DRAIN_SECONDS,
    dataDir: read.DATA_DIR ?? null,
    authSecret: read.AUTH_SECRET ?? null,
    encryptionKey: read.ENCRYPTION_KEY ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    securityContact: read.SECURITY_CONTACT ?? addressIn(read.MAIL_FROM),
    duffelToken: read.DUFFEL_TOKEN ?? null,
    duffelUrl: read.DUFFEL_URL ?? null,
    backupPassphrase: read.BACKUP_PASSPHRASE ?? null,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN ?? null,
    workerMetricsPort: read.WORKER_METRICS_PORT ?? null,
  };
}
