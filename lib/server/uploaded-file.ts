import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy, { type BusboyFileStream } from '@fastify/busboy';
import type { UploadFault } from '@/lib/input/upload-limit';

export type Upload<T> = { readonly ok: true; readonly read: T } | { readonly ok: false; readonly fault: UploadFault };

type Read<T> = (bytes: AsyncIterable<Uint8Array>) => Promise<T>;

/**
 * Hands the file of a form to `read` as it arrives: nothing is kept. It may stop reading early; the rest is taken off
 * the line all the same, because browsers look for an answer only after they have sent everything.
 */
export async function readUpload<T>(request: Request, mostBytes: number, read: Read<T>): Promise<Upload<T>> {
  const files: { file: BusboyFileStream; reading: Promise<T> }[] = [];
  try {
    const form = formParser(request, mostBytes);
    form.on('file', (_field, file) => files.push({ file, reading: start(read, file) }));
    await pipeline(bodyOf(request), form);
  } catch {
    for (const { file } of files) file.destroy(new Error('the upload broke off'));
    await Promise.allSettled(files.map(({ reading }) => reading));
    return { ok: false, fault: 'upload-broken' };
  }
  const [only] = files;
  // A form whose file field was left empty sends a file without bytes.
  if (!only || only.file.bytesRead === 0) return { ok: false, fault: 'no-file' };
  const result = await only.reading;
  return only.file.truncated ? { ok: false, fault: 'file-too-large' } : { ok: true, read: result };
}

function formParser(request: Request, mostBytes: number) {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return busboy({ headers, limits: { files: 1, fileSize: mostBytes, fields: 4, fieldSize: 1_000, parts: 5, headerPairs: 20 } });
}

// The types of Node and of the browser name one stream twice.
const bodyOf = ({ body }: Request): Readable => (body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]));

function start<T>(read: Read<T>, file: BusboyFileStream): Promise<T> {
  // What breaks after the reader has left concerns nobody; without a listener it would end the process.
  file.on('error', () => {});
  const reading = read(chunksOf(file));
  reading.catch(() => {});
  return reading;
}

async function* chunksOf(file: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } finally {
    file.resume();
  }
}
