import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandOver, MailOutcome } from './mail';
import type { Mime } from './mime';
import { type ReadMail, readMail } from './read-mail';

const FILE = /^[\w-]{8,64}\.eml$/;

export interface OutboxMail extends ReadMail {
  readonly name: string;
}

/**
 * Writes one `.eml` file. It appears whole or not at all: written beside, handed over, then renamed. Its name comes from the
 * message's id, so that another try of the same mail takes the place of the first.
 */
export async function keepInOutbox(folder: string, { messageId, source }: Mime, handOver: HandOver): Promise<MailOutcome> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${createHash('sha256').update(messageId).digest('hex').slice(0, 32)}.eml`;
  const draft = join(folder, `.${name}.draft`);
  await writeFile(draft, source, { mode: 0o600 });
  try {
    await handOver();
    await rename(draft, join(folder, name));
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
  return { type: 'accepted' };
}

/** The newest mails first. */
export async function listOutbox(folder: string, most: number): Promise<OutboxMail[]> {
  const names = (await readdir(folder).catch(ifMissing)).filter((name) => FILE.test(name));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const newest = dated.sort((a, b) => b.at - a.at).slice(0, most);
  return Promise.all(newest.map(({ name }) => readFrom(folder, name)));
}

/** One mail; null for a name that is none of ours, whatever it points to. */
export async function readOutboxMail(folder: string, name: string): Promise<OutboxMail | null> {
  const names = await readdir(folder).catch(ifMissing);
  return FILE.test(name) && names.includes(name) ? readFrom(folder, name) : null;
}

async function readFrom(folder: string, name: string): Promise<OutboxMail> {
  return { name, ...(await readMail(await readFile(join(folder, name)))) };
}

function ifMissing(fault: NodeJS.ErrnoException): string[] {
  if (fault.code === 'ENOENT') return [];
  throw fault;
}
