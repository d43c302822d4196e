import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from '@/lib/input/environment';
import { errorCode, explainingFolder, StartRefusal } from './postgres/start-refusal';

export interface Secrets {
  readonly authSecret: string;
  /** 32 bytes in base64. Whoever loses it loses what it encrypted. */
  readonly encryptionKey: string;
}

const kept = z.object({ authSecret: z.string().min(32), encryptionKey: z.string().length(44) });

/** The secrets of the environment; those it does not name were made once and are kept in the data folder. */
export function openSecrets(dataDir: string, environment: Pick<Environment, 'authSecret' | 'encryptionKey'>): Secrets {
  const { authSecret, encryptionKey } = environment;
  if (authSecret && encryptionKey) return { authSecret, encryptionKey };
  const own = keptSecrets(join(dataDir, 'secrets.json'));
  return { authSecret: authSecret ?? own.authSecret, encryptionKey: encryptionKey ?? own.encryptionKey };
}

/** The same, where there are any: makes none. */
export function heldSecrets(dataDir: string, environment: Pick<Environment, 'authSecret' | 'encryptionKey'>): Secrets | null {
  const isHeld = existsSync(join(dataDir, 'secrets.json')) || (environment.authSecret && environment.encryptionKey);
  return isHeld ? openSecrets(dataDir, environment) : null;
}

/** Puts secrets that came from elsewhere into a data folder that has none. */
export function adoptSecrets(dataDir: string, secrets: Secrets): void {
  const file = join(dataDir, 'secrets.json');
  const { authSecret, encryptionKey } = secrets;
  explainingFolder(file, () => writeFileSync(file, JSON.stringify({ authSecret, encryptionKey }), { mode: 0o600, flag: 'wx', flush: true }));
}

function keptSecrets(file: string): Secrets {
  if (!existsSync(file)) explainingFolder(file, () => makeSecrets(file));
  const read = kept.safeParse(parseJson(readFileSync(file, 'utf8')));
  // Never made anew: with another key everything encrypted so far would be lost.
  if (!read.success) throw new StartRefusal(`${file} is damaged: restore it from a copy, or set AUTH_SECRET and ENCRYPTION_KEY.`);
  return read.data;
}

/** Two commands may get here at once: a link appears whole or not at all, and the first one stays. */
function makeSecrets(file: string): void {
  const draft = `${file}.${process.pid}`;
  const secrets: Secrets = { authSecret: randomBytes(32).toString('base64url'), encryptionKey: randomBytes(32).toString('base64') };
  writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Next's own key for what actions carry, the same on every instance that shares the secret. */
export function actionsKey({ authSecret }: Secrets): string {
  return createHmac('sha256', authSecret).update('next server actions').digest('base64');
}
