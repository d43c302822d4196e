import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zipOf } from './archive';
import { fileWriter, PIECE_LETTERS } from './file-writer';

async function* given(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

it('an archive holds each file as it was given, however it is cut', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'grapheme' })), { maxLength: 4 }), async (contents) => {
    const files = contents.map((pieces, at) => ({ name: `${String(at)}.txt`, pieces: given(pieces) }));
    const opened = unzipSync(await bytesOf(zipOf(files, new Date('2026-11-29T12:00:00Z'))));
    expect(Object.values(opened).map((bytes) => strFromU8(bytes))).toEqual(contents.map((pieces) => pieces.join('')));
  }), { numRuns: 30 });
});

it('a file is kept in pieces that are never much longer than one piece, and together are the file', async () => {
  const kept: string[] = [];
  const { write, end } = fileWriter(async (piece, text) => {
    expect(piece).toBe(kept.length);
    kept.push(text);
    await Promise.resolve();
  });
  const line = 'é'.repeat(1000);
  for (let lines = 0; lines < 1000; lines += 1) await write(line);
  await end();
  expect(kept.join('')).toBe(line.repeat(1000));
  expect(kept.length).toBeGreaterThan(3);
  expect(Math.max(...kept.map(({ length }) => length))).toBeLessThan(PIECE_LETTERS + 1000);
});

it('an empty file has no piece', async () => {
  const { write, end } = fileWriter(() => Promise.reject(new Error('there is nothing to keep')));
  await write('');
  await end();
});
