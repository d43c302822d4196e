import type { Chance } from '../support/chance';
import { NO_UTF8 } from './nasty';

/** A field of a form; a file where it has a name for it. */
export interface Part {
  readonly name: string;
  readonly value: string | Buffer;
  readonly file?: string;
}

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

const BOUNDARY = '----mendwayfuzz';

const escaped = (name: string): string => name.replace(/[\r\n"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

export function multipart(parts: readonly Part[]): Body {
  const chunks = parts.flatMap(({ name, value, file }) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${escaped(name)}"${file === undefined ? '' : `; filename="${escaped(file)}"\r\nContent-Type: application/octet-stream`}\r\n\r\n`),
    Buffer.from(value), Buffer.from('\r\n'),
  ]);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]) };
}

export const urlencoded = (parts: readonly Part[]): Body =>
  ({ type: 'application/x-www-form-urlencoded', bytes: Buffer.from(parts.map(({ name, value }) => `${encode(name)}=${encode(String(value))}`).join('&')) });

/** Half of a pair has no code: UTF-8 writes another sign for it. */
export const encode = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

export const json = (value: unknown): Body => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(value) ?? '') });

/** Spoils a body that was whole: cut off, of another type, without its boundary, or no body of that type at all. */
export function spoiled(body: Body, chance: Chance): Body {
  const { type, bytes } = body;
  return chance.pick<() => Body>([
    () => ({ type, bytes: bytes.subarray(0, Math.floor(bytes.length / 2)) }),
    () => ({ type, bytes: Buffer.alloc(0) }),
    () => ({ type, bytes: Buffer.from('garbage') }),
    () => ({ type, bytes: Buffer.concat([chance.pick(NO_UTF8), bytes]) }),
    () => ({ type: 'multipart/form-data', bytes }),
    () => ({ type: 'multipart/form-data; boundary=', bytes }),
    () => ({ type: `multipart/form-data; boundary=${'b'.repeat(300)}`, bytes }),
    () => ({ type: 'text/plain', bytes }),
    () => ({ type: 'application/json', bytes }),
    () => ({ type: 'application/x-www-form-urlencoded', bytes }),
    () => ({ type: 'multipart/mixed; boundary=----mendwayfuzz', bytes }),
    () => ({ type: 'text/plain; charset=utf-16', bytes: Buffer.from(bytes.toString('latin1'), 'utf16le') }),
    () => ({ type: '', bytes }),
  ])();
}
