import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { type BackupHeader, type CopiedTable, FORMAT, readFrames, type TableEnd, writeFrames } from './format';

const header: BackupHeader = {
  format: FORMAT, version: '1', takenAt: '2026-11-30T06:00:00.000Z', snapshot: '1:1:', server: '17', secrets: null, migrations: [], sequences: [], keyIds: [],
};

/** The rows in a backup of one table, and what it says of them at their end. */
async function backedUp(...parts: string[]): Promise<{ frames: Buffer[]; end: TableEnd | undefined }> {
  const [frames, ends]: [Buffer[], TableEnd[]] = [[], []];
  const tables: CopiedTable[] = [{ name: 'Trip', columns: ['id'], rows: Readable.from(parts.map((part) => Buffer.from(part))) }];
  for await (const frame of writeFrames(header, Readable.from(tables), (end) => ends.push(end))) frames.push(frame);
  return { frames, end: ends[0] };
}

it('counts the rows themselves, wherever their text is torn apart, and no line feed within a value', async () => {
  expect((await backedUp('a\tone\\ntwo\nb', '\t2\n', 'c\t3\n')).end).toMatchObject({ name: 'Trip', rows: 3, bytes: 19 });
  expect((await backedUp()).end).toMatchObject({ rows: 0, bytes: 0 });
});

it('is refused where it says another number of rows than it holds', async () => {
  const { frames } = await backedUp('a\n', 'b\n');
  const sink = { write: async () => undefined, end: async () => undefined };
  const read = (content: Buffer[]) => readFrames(Readable.from(content), { header: async () => undefined, table: async () => sink });
  expect(await read(frames)).toMatchObject([{ rows: 2 }]);
  // One digit for another: every length stays.
  const altered = frames.map((frame) => Buffer.from(frame.toString('latin1').replace('"rows":2', '"rows":0'), 'latin1'));
  await expect(read(altered)).rejects.toThrow('Trip has 2 rows and should have 0');
});
