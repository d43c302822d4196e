import { join } from 'node:path';
import type { Environment } from '@/lib/input/environment';
import { version } from '@/package.json';
import { readMigrations } from '../migrations/migration-folder';
import type { DataFolder } from '../postgres/data-folder';
import type { OpenDatabase } from '../postgres/open-database';
import { actionsKey } from '../secrets';
import { schemaSource } from './database';
import type { SiteKeys } from './keys';

export type Variables = Readonly<Record<string, string>>;

export interface KeyedSite {
  readonly folder: DataFolder;
  readonly database: OpenDatabase;
  /** Those that open what is in the database. */
  readonly keys: SiteKeys;
}

/**
 * Every variable that the web server and the worker read, with nothing left to be found out by them. A setting
 * that is not given is an empty text, so that Next does not fill it in from `.env` again.
 */
export function childEnvironment(environment: Environment, { folder, database, keys: { secrets, former } }: KeyedSite): Variables {
  const appUrl = environment.appUrl ?? `http://localhost:${environment.port}`;
  return {
    PORT: String(environment.port),
    APP_URL: appUrl,
    AUTH_URL: appUrl,
    AUTH_TRUST_HOST: 'true',
    AUTH_SECRET: secrets.authSecret,
    ENCRYPTION_KEY: secrets.encryptionKey,
    MENDWAY_SECRETS: secrets.keyFile ?? '',
    MENDWAY_FORMER_KEYS: former,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(secrets),
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: environment.databaseDirectUrl ?? database.url,
    DATABASE_REPLICA_URL: environment.databaseReplicaUrl ?? '',
    DRAIN_SECONDS: String(environment.drainSeconds),
    MENDWAY_DATABASE_KIND: database.kind,
    MENDWAY_VERSION: version,
    MENDWAY_MIGRATION: readMigrations(schemaSource.migrations).at(-1)?.name ?? '',
    DATA_DIR: folder.dir,
    MENDWAY_OUTBOX: join(folder.dir, 'outbox'),
    TRUST_PROXY: String(environment.trustProxy),
    SMTP_URL: environment.smtpUrl ?? '',
    MAIL_FROM: environment.mailFrom,
    SECURITY_CONTACT: environment.securityContact,
    DUFFEL_TOKEN: environment.duffelToken ?? '',
    DUFFEL_URL: environment.duffelUrl ?? '',
    LOG_LEVEL: environment.logLevel,
    METRICS_TOKEN: environment.metricsToken ?? '',
    WORKER_METRICS_PORT: environment.workerMetricsPort === null ? '' : String(environment.workerMetricsPort),
    MENDWAY_DEMO: '',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
