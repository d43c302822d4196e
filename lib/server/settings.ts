/** Settings that the launcher hands to every process it starts (scripts/serve/child-environment.ts). */
function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start Mendway with npm start, dev or demo`);
  return value;
}

/** The origin in links. Never taken from a request: whoever asks could then choose where links lead. */
export const appUrl = (): string => setting('APP_URL');

export const mailSettings = () => ({
  smtpUrl: process.env.SMTP_URL ?? '',
  from: setting('MAIL_FROM'),
  outbox: outboxFolder(),
});

/** Opens live flight search; empty: nobody asks. */
export const duffelToken = (): string => process.env.DUFFEL_TOKEN ?? '';

/** Null: Duffel itself. */
export const duffelUrl = (): string | null => process.env.DUFFEL_URL || null;

/** The address to write to about security: the people who run this Mendway. */
export const securityContact = (): string => setting('SECURITY_CONTACT');

/** Where push services write to about what we send. Apple's takes no address of this machine, so ours stands in for one. */
export const pushContact = (): string =>
  securityContact().endsWith('@localhost') && appUrl().startsWith('https:') ? appUrl() : `mailto:${securityContact()}`;

/** Where the jobs show their metrics; null: nowhere. */
export const workerMetricsPort = (): number | null => Number(process.env.WORKER_METRICS_PORT || 0) || null;

export const outboxFolder = (): string => setting('MENDWAY_OUTBOX');

/** The demo shows its mails to whoever looks; nothing else ever may. */
export const isDemo = (): boolean => process.env.MENDWAY_DEMO === '1';

export const databaseKind = (): 'embedded' | 'external' =>
  process.env.MENDWAY_DATABASE_KIND === 'embedded' ? 'embedded' : 'external';
