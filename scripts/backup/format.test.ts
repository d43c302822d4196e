import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { type BackupHeader, type CopiedTable, FORMAT, type TableEnd, writeFrames } from './format';

const header: BackupHeader = {
  format: FORMAT, version: '1', takenAt: '2026-11-30T06:00:00.000Z', snapshot: '1:1:', server: '17', secrets: null, migrations: [], sequences: [], keyIds: [],
};

async function endOf(...parts: string[]): Promise<TableEnd | undefined> {
  const ends: TableEnd[] = [];
  const tables: CopiedTable[] = [{ name: 'Trip', columns: ['id'], rows: Readable.from(parts.map((part) => Buffer.from(part))) }];
  for await (const frame of writeFrames(header, Readable.from(tables), (end) => ends.push(end))) expect(frame.length).toBeGreaterThan(0);
  return ends[0];
}

it('counts the rows themselves, wherever their text is torn apart, and no line feed within a value', async () => {
  expect(await endOf('a\tone\\ntwo\nb', '\t2\n', 'c\t3\n')).toMatchObject({ name: 'Trip', rows: 3, bytes: 19 });
  expect(await endOf()).toMatchObject({ rows: 0, bytes: 0 });
});
