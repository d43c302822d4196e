import { expect, it } from 'vitest';
import { readEnvironment } from './environment';

it('asks for nothing', () => {
  expect(readEnvironment({})).toMatchObject({ ok: true, environment: { port: 3000, databaseUrl: null, trustProxy: false, logLevel: 'info' } });
});

it('takes an empty setting for one left out', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: ' ', LOG_LEVEL: '' })).toEqual(readEnvironment({}));
});

it('keeps the origin of the address alone', () => {
  expect(readEnvironment({ APP_URL: 'https://Mendway.example.org/' })).toMatchObject({ environment: { appUrl: 'https://mendway.example.org' } });
});

it('names the sender of mails for questions of security, where nobody else is named', () => {
  const contact = (given: object) => readEnvironment({ ...given });
  expect(contact({ MAIL_FROM: 'Mendway <hello@mendway.example.org>' })).toMatchObject({ environment: { securityContact: 'hello@mendway.example.org' } });
  expect(contact({ MAIL_FROM: 'hello@mendway.example.org', SECURITY_CONTACT: 'sec@example.org' })).toMatchObject({ environment: { securityContact: 'sec@example.org' } });
});

it('takes several keys with commas between, as the key ring does', () => {
  const keys = `${'A'.repeat(43)}=, ${'B'.repeat(43)}=`;
  expect(readEnvironment({ ENCRYPTION_KEY: keys })).toMatchObject({ environment: { encryptionKey: keys } });
  expect(readEnvironment({ ENCRYPTION_KEY: `${keys},` })).toMatchObject({ ok: false });
});

it.each([
  ['PORT', '0', 'PORT must be a number from 1 to 65535.'],
  ['PORT', '65536', 'PORT must be a number from 1 to 65535.'],
  ['PORT', '3000 ', 'PORT must be a number from 1 to 65535.'],
  ['APP_URL', 'mendway.example.org', 'APP_URL must be a web address, such as https://mendway.example.org.'],
  ['APP_URL', 'https://example.org/mendway', 'APP_URL must be a web address without a path, such as https://mendway.example.org.'],
  ['TRUST_PROXY', 'yes', 'TRUST_PROXY must be true or false.'],
  ['DATABASE_URL', 'mysql://root@localhost/x', 'DATABASE_URL must be a PostgreSQL address, such as postgresql://user:password@host:5432/mendway.'],
  ['DRAIN_SECONDS', '301', 'DRAIN_SECONDS must be a number of seconds from 0 to 300.'],
  ['DRAIN_SECONDS', '-1', 'DRAIN_SECONDS must be a number of seconds from 0 to 300.'],
  ['AUTH_SECRET', 'short', 'AUTH_SECRET must have at least 32 characters.'],
  ['ENCRYPTION_KEY', 'A'.repeat(42), 'ENCRYPTION_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32.'],
  ['SMTP_URL', 'http://mail', 'SMTP_URL must be a mail server, such as smtp://user:password@host:587.'],
  ['DUFFEL_URL', 'ftp://api.duffel.com', 'DUFFEL_URL must be a web address, such as https://api.duffel.com.'],
  ['DUFFEL_URL', 'https://relay.example.org/duffel', 'DUFFEL_URL must be a web address without a path, such as https://api.duffel.com.'],
  ['MAIL_FROM', 'Mendway\r\nBcc: <a@b.c>', 'MAIL_FROM must be an e-mail address, such as Mendway <hello@mendway.example.org>.'],
  ['SECURITY_CONTACT', 'us', 'SECURITY_CONTACT must be an e-mail address, such as security@mendway.example.org.'],
  ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must have at least 32 characters.'],
  ['METRICS_TOKEN', 'a token with spaces that is long enough', 'METRICS_TOKEN must be letters, digits and signs, without spaces.'],
  ['WORKER_METRICS_PORT', '0', 'WORKER_METRICS_PORT must be a number from 1 to 65535.'],
  ['WORKER_METRICS_PORT', '9465', 'WORKER_METRICS_PORT needs METRICS_TOKEN.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
])('answers %s=%j with one sentence', (name, value, sentence) => {
  expect(readEnvironment({ [name]: value })).toEqual({ ok: false, problem: sentence });
});

it.each(['smtp://mail.example.org', 'smtps://mail.example.org/', 'smtp://u:p%40ss@mail.example.org:2525', 'smtp://[::1]:25', 'smtp://192.0.2.1:587?requireTLS=true'])('takes %s for a mail server', (url) => {
  expect(readEnvironment({ SMTP_URL: url })).toMatchObject({ environment: { smtpUrl: url } });
});

it.each([
  'mail.example.org', 'mail.example.org:587', 'smtp:mail.example.org', 'smtp://', 'smtp://:587', 'smtp://user:pass@', 'smtp://mail.example.org:0', 'smtp://mail.example.org:99999', 'smtp://mail.example.org:mail', ' smtp://mail.example.org',
  'smtp://mail.example .org', 'smtp://user:pa ss@mail.example.org', 'smtp://user:pa#ss@mail.example.org', 'smtp://user:pa%zzss@mail.example.org', 'smtp://user:pa/ss@mail.example.org', 'smtp://mail.example.org/inbox', 'imap://mail.example.org', 'https://mail.example.org',
])('takes %s for none, in one sentence without its value', (url) => {
  expect(readEnvironment({ SMTP_URL: url })).toEqual({ ok: false, problem: 'SMTP_URL must be a mail server, such as smtp://user:password@host:587.' });
});

it('never repeats a value, which may be a secret', () => {
  const reading = readEnvironment({ DATABASE_URL: 'hunter2:hunter2' });
  expect(JSON.stringify(reading)).not.toContain('hunter2');
});
