import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { copyTemplate } from './database';

const outbox = mkdtempSync(join(tmpdir(), 'mendway-test-'));
afterAll(() => rmSync(outbox, { recursive: true, force: true }));

// Before each file of data tests: a database of its own, and the settings that the launcher gives to the server.
Object.assign(process.env, {
  DATABASE_URL: await copyTemplate(inject('serverUrl'), inject('template')),
  MENDWAY_OUTBOX: join(outbox, 'outbox'),
  APP_URL: 'http://localhost:3000',
  AUTH_URL: 'http://localhost:3000',
  AUTH_SECRET: 'a secret for tests, the same every time',
  ENCRYPTION_KEY: Buffer.alloc(32, 'mendway').toString('base64'),
});
