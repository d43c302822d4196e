import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from '@/lib/input/environment';
import { errorCode, explainingFolder, StartRefusal } from './postgres/start-refusal';

export interface Secrets {
  readonly authSecret: string;
  /** 32 bytes in base64, or several with commas between: the first seals, all open. Whoever loses them loses what they encrypted. */
  readonly encryptionKey: string;
  /** The file that keeps the keys; null: the environment names them. */
  readonly keyFile: string | null;
}

type Kept = Omit<Secrets, 'keyFile'>;

const kept = z.object({ authSecret: z.string().min(32), encryptionKey: z.string().regex(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/) });

export const makeKey = (): string => randomBytes(32).toString('base64');

type Given = Pick<Environment, 'authSecret' | 'encryptionKey'>;

/** Whether the data folder keeps no secrets though the settings leave some to it: they would be made with the next start. */
export function areSecretsMissing(dataDir: string, { authSecret, encryptionKey }: Given): boolean {
  return !(authSecret && encryptionKey) && !existsSync(secretsFile(dataDir));
}

const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json');

/** The secrets of the environment; those it does not name were made once and are kept in the data folder. */
export function openSecrets(dataDir: string, environment: Given): Secrets {
  const { authSecret, encryptionKey } = environment;
  if (authSecret && encryptionKey) return { authSecret, encryptionKey, keyFile: null };
  const file = secretsFile(dataDir);
  const own = keptSecrets(file);
  return { authSecret: authSecret ?? own.authSecret, encryptionKey: encryptionKey ?? own.encryptionKey, keyFile: encryptionKey ? null : file };
}

/** The same, where there are any: makes none. */
export function heldSecrets(dataDir: string, environment: Given): Secrets | null {
  return areSecretsMissing(dataDir, environment) ? null : openSecrets(dataDir, environment);
}

/** Puts secrets that came from elsewhere into a data folder that has none. */
export function adoptSecrets(dataDir: string, { authSecret, encryptionKey }: Kept): void {
  const file = secretsFile(dataDir);
  explainingFolder(file, () => writeFileSync(file, JSON.stringify({ authSecret, encryptionKey }), { mode: 0o600, flag: 'wx', flush: true }));
}

/** The keys that the file keeps, the one that seals first. */
export const keptKeys = (file: string): readonly string[] => keptSecrets(file).encryptionKey.split(',');

/** Puts other keys in the place of those that the file keeps: whoever reads it finds the old ones or the new ones, whole. */
export function replaceKeys(file: string, keys: readonly string[]): void {
  const draft = `${file}.${process.pid}`;
  explainingFolder(file, () => {
    writeFileSync(draft, JSON.stringify({ ...keptSecrets(file), encryptionKey: keys.join(',') }), { mode: 0o600, flush: true });
    renameSync(draft, file);
  });
}

function keptSecrets(file: string): Kept {
  if (!existsSync(file)) explainingFolder(file, () => makeSecrets(file));
  const read = kept.safeParse(parseJson(readFileSync(file, 'utf8')));
  // Never made anew: with another key everything encrypted so far would be lost.
  if (!read.success) throw new StartRefusal(`${file} is damaged: restore it from a copy, or set AUTH_SECRET and ENCRYPTION_KEY.`);
  return read.data;
}

/** Two commands may get here at once: a link appears whole or not at all, and the first one stays. */
function makeSecrets(file: string): void {
  const draft = `${file}.${process.pid}`;
  const secrets: Kept = { authSecret: randomBytes(32).toString('base64url'), encryptionKey: makeKey() };
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
export function actionsKey({ authSecret }: Pick<Secrets, 'authSecret'>): string {
  return createHmac('sha256', authSecret).update('next server actions').digest('base64');
}
