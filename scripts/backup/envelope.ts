import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { bech32 } from '@scure/base';
import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { derivedKey, type Key } from '@/lib/crypto/key-ring';
import { BrokenBackup } from './format';

/** What seals a backup: a passphrase, or keys of which the first seals and all open. */
export interface BackupKeys {
  readonly passphrase: string | null;
  readonly keys: readonly Key[];
}

/** Nothing at hand opens the file. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
  constructor(readonly by: 'passphrase' | 'key') {
    super(`the backup does not open by this ${by}`);
  }
}

/** The key of an age file, made from one of ours: the same bytes in age's own spelling. */
const identityOf = (key: Key): string => bech32.encodeFromBytes('AGE-SECRET-KEY-', derivedKey('backup', key)).toUpperCase();

/** Packs and seals what comes, piece by piece. */
export async function* sealed({ passphrase, keys: [current] }: BackupKeys, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if (passphrase) encrypter.setPassphrase(passphrase);
  else if (current) encrypter.addRecipient(await identityToRecipient(identityOf(current)));
  else throw new Error('nothing to seal with');
  yield* await encrypter.encrypt(streamOf(content));
}

export const packed = () => createGzip({ level: 6 });

/** An opened file, to be read any number of times. */
export interface OpenedBackup {
  read(take: (content: AsyncIterable<Uint8Array>) => Promise<void>, onBytes?: (part: Uint8Array) => void): Promise<void>;
}

const HEAD = 4096;

/** Finds what opens the file, from its first lines. A passphrase takes a second of hard work, so it is tried once. */
export async function openBackup(file: string, keys: BackupKeys): Promise<OpenedBackup> {
  const head = headOf(file);
  if (!head.subarray(0, 21).equals(Buffer.from('age-encryption.org/v1'))) throw new BrokenBackup('it is no backup of Mendway');
  const by = head.includes('\n-> scrypt ') ? 'passphrase' : 'key';
  const decrypter = new Decrypter();
  if (by === 'key') keys.keys.forEach((key) => decrypter.addIdentity(identityOf(key)));
  else if (keys.passphrase) decrypter.addPassphrase(keys.passphrase);
  const fileKey = await fileKeyIn(decrypter, head, by);
  return { read: (take, onBytes) => readWith(file, fileKey, take, onBytes) };
}

async function fileKeyIn(decrypter: Decrypter, head: Buffer, by: NotOpened['by']): Promise<Uint8Array> {
  try {
    return await decrypter.decryptHeader(head);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) throw new NotOpened(by);
    throw new BrokenBackup('its first lines were altered', { cause: error });
  }
}

async function readWith(file: string, fileKey: Uint8Array, take: (content: AsyncIterable<Uint8Array>) => Promise<void>, onBytes?: (part: Uint8Array) => void): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  const opened = async function* (content: AsyncIterable<Uint8Array>) {
    yield* await decrypter.decrypt(streamOf(told(content, onBytes)));
  };
  await pipeline(createReadStream(file), opened, createGunzip(), take);
}

/** Nothing is asked for before it is wanted. */
function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const parts = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await parts.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    async cancel() {
      await parts.return?.();
    },
  }, { highWaterMark: 0 });
}

async function* told(content: AsyncIterable<Uint8Array>, onBytes?: (part: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    onBytes?.(part);
    yield part;
  }
}

function headOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    return head.subarray(0, readSync(descriptor, head, 0, HEAD, 0));
  } finally {
    closeSync(descriptor);
  }
}
