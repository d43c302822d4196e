import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { type EmlContent, readEml } from './eml';

const FILE = /^[\dTZ-]{20,30}-[\da-f]{8}\.eml$/;

export interface OutboxMail extends EmlContent {
  readonly name: string;
}

/** Writes one `.eml` file. It appears whole or not at all: written beside, then renamed. */
export async function keepInOutbox(folder: string, mail: SendMailOptions): Promise<void> {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(mail);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
  const draft = join(folder, `.${name}.draft`);
  await writeFile(draft, message, { mode: 0o600 });
  await rename(draft, join(folder, name));
}

/** The newest mails first. */
export async function listOutbox(folder: string, most: number): Promise<OutboxMail[]> {
  const names = (await readdir(folder).catch(ifMissing)).filter((name) => FILE.test(name)).sort().reverse();
  return Promise.all(names.slice(0, most).map((name) => readMail(folder, name)));
}

/** One mail; null for a name that is none of ours, whatever it points to. */
export async function readOutboxMail(folder: string, name: string): Promise<OutboxMail | null> {
  const names = await readdir(folder).catch(ifMissing);
  return FILE.test(name) && names.includes(name) ? readMail(folder, name) : null;
}

async function readMail(folder: string, name: string): Promise<OutboxMail> {
  return { name, ...readEml(await readFile(join(folder, name), 'utf8')) };
}

function ifMissing(fault: NodeJS.ErrnoException): string[] {
  if (fault.code === 'ENOENT') return [];
  throw fault;
}
