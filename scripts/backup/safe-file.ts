import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { errorCode, StartRefusal } from '../postgres/start-refusal';

export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

export const checksumFile = (file: string): string => `${file}.sha256`;

/**
 * Writes a file that is there whole or not at all, and its checksum beside it, in the form of `sha256sum`. What was written is on the
 * disk before it has its name.
 */
export async function writeSafely(file: string, content: AsyncIterable<Uint8Array>): Promise<WrittenFile> {
  if (existsSync(file)) throw new StartRefusal(`${file} is there already, and is left alone: name another file.`);
  const draft = `${file}.${process.pid}.part`;
  try {
    const written = await writeDraft(draft, content);
    await writeDraft(`${draft}.sha256`, [Buffer.from(`${written.sha256}  ${basename(file)}\n`)]);
    await rename(`${draft}.sha256`, checksumFile(file));
    await rename(draft, file);
    await keepNames(dirname(file));
    return written;
  } catch (error) {
    await Promise.all([draft, `${draft}.sha256`].map((path) => rm(path, { force: true })));
    throw refusal(file, error);
  }
}

async function writeDraft(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenFile> {
  const [handle, hash] = [await open(path, 'wx', 0o600), createHash('sha256')];
  let bytes = 0;
  try {
    for await (const part of content) {
      hash.update(part);
      bytes += part.length;
      await writeAll(handle, part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeAll(handle: FileHandle, part: Uint8Array): Promise<void> {
  for (let done = 0; done < part.length; ) done += (await handle.write(part, done)).bytesWritten;
}

/** A name is on the disk once its folder is; Windows opens no folders, and keeps names by itself. */
async function keepNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOSPC: (file) => `The disk that holds ${dirname(file)} is full, so there is no backup: free some space, or name a file on another disk.`,
  EDQUOT: (file) => `There is no room left for you in ${dirname(file)}, so there is no backup: free some space, or name a file elsewhere.`,
  EFBIG: (file) => `${file} may not grow that large there, so there is no backup: name a file on another disk.`,
  ENOENT: (file) => `There is no folder ${dirname(file)}: make it first, or name a file elsewhere.`,
  ENOTDIR: (file) => `${dirname(file)} is no folder: name a file elsewhere.`,
  EACCES: (file) => `${dirname(file)} is not writable for this user: name a file elsewhere.`,
  EPERM: (file) => `${dirname(file)} is not writable for this user: name a file elsewhere.`,
  EROFS: (file) => `${dirname(file)} is on a read-only disk: name a file elsewhere.`,
};

function refusal(file: string, error: unknown): unknown {
  const reason = error instanceof Error && 'syscall' in error ? reasons[errorCode(error) ?? ''] : undefined;
  return reason ? new StartRefusal(reason(file), { cause: error }) : error;
}
