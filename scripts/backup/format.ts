import { createHash } from 'node:crypto';
import { z } from 'zod';

// What is inside a backup, once it is opened and unpacked: frames of one byte (its kind), four bytes (its length) and that much.
// One header; each table as its beginning, its rows as COPY gives them, and its end; one last frame that says what there was.

export const FORMAT = 1;

/** The queue's waiting jobs stand among the tables under this name. */
export const JOBS = 'graphile_worker.waiting';

const migration = z.object({ name: z.string(), checksum: z.string() });
const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
const count = z.int().min(0);
const tableEnd = z.object({ name: z.string(), rows: count, bytes: count, sha256: z.string().length(64) });

const header = z.object({
  format: z.int(),
  /** Mendway's own version. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** PostgreSQL's own name for what the backup saw: `pg_visible_in_snapshot` tells of any transaction whether it is in it. */
  snapshot: z.string(),
  server: z.string(),
  migrations: z.array(migration),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Ids of the keys that sealed something in it. */
  keyIds: z.array(z.string()),
  /** Only where they were asked for. */
  secrets: z.object({ authSecret: z.string(), encryptionKey: z.string() }).nullable(),
});
const ending = z.object({ tables: z.array(tableEnd) });

export type BackupHeader = z.infer<typeof header>;
export type TableBegin = z.infer<typeof table>;
export type TableEnd = z.infer<typeof tableEnd>;
export type BackupSecrets = NonNullable<BackupHeader['secrets']>;

const KINDS = { header: 1, table: 2, rows: 3, tableEnd: 4, end: 5 } as const;
type Kind = keyof typeof KINDS;
const PREFIX = 5;
const LONGEST = 64 * 1024 * 1024;

export class BrokenBackup extends Error {
  override readonly name = 'BrokenBackup';
}

/** Made by another version of the format than this one reads. */
export class OtherFormat extends Error {
  override readonly name = 'OtherFormat';
}

function frame(kind: Kind, content: Uint8Array): Buffer {
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt8(KINDS[kind]);
  prefix.writeUInt32BE(content.length, 1);
  return Buffer.concat([prefix, content]);
}

const json = (kind: Kind, value: unknown): Buffer => frame(kind, Buffer.from(JSON.stringify(value)));

export interface CopiedTable extends TableBegin {
  /** As COPY writes text. */
  readonly rows: AsyncIterable<Uint8Array>;
}

/** A whole backup as frames; tables are asked for one after the other. Returns what it held through `onTable`. */
export async function* writeFrames(head: BackupHeader, tables: AsyncIterable<CopiedTable>, onTable: (end: TableEnd) => void): AsyncGenerator<Buffer> {
  yield json('header', head);
  const ends: TableEnd[] = [];
  for await (const { name, columns, rows } of tables) {
    yield json('table', { name, columns });
    const [hash, size] = [createHash('sha256'), { rows: 0, bytes: 0 }];
    for await (const part of rows) {
      hash.update(part);
      size.rows += rowsIn(part);
      size.bytes += part.length;
      yield frame('rows', part);
    }
    const end: TableEnd = { name, ...size, sha256: hash.digest('hex') };
    ends.push(end);
    onTable(end);
    yield json('tableEnd', end);
  }
  yield json('end', { tables: ends });
}

const LINE_FEED = 0x0a;

/**
 * Rows that end here: each ends with a line feed, and one within a value is written `\n`. What the server says of their number is no help:
 * it may come after the stream of them is over.
 */
function rowsIn(part: Uint8Array): number {
  let rows = 0;
  for (let at = part.indexOf(LINE_FEED); at !== -1; at = part.indexOf(LINE_FEED, at + 1)) rows += 1;
  return rows;
}

/** Takes the rows of one table. */
export interface TableSink {
  write(part: Uint8Array): Promise<void>;
  /** All rows came, as they were written. */
  end(end: TableEnd): Promise<void>;
}

export interface BackupReader {
  header(head: BackupHeader): Promise<void>;
  table(begin: TableBegin): Promise<TableSink>;
}

/** Hands everything in a backup to the reader, and returns what it held; throws `BrokenBackup` unless it is whole. */
export async function readFrames(content: AsyncIterable<Uint8Array>, reader: BackupReader): Promise<readonly TableEnd[]> {
  const reading = new Reading(reader);
  for await (const { kind, body } of framesIn(content)) await reading.take(kind, body);
  return reading.whole();
}

class Reading {
  private state: 'begins' | 'between' | 'in-table' | 'over' = 'begins';
  private open: { readonly begin: TableBegin; readonly sink: TableSink; readonly hash: ReturnType<typeof createHash>; rows: number } | null = null;
  private readonly ends: TableEnd[] = [];

  constructor(private readonly reader: BackupReader) {}

  async take(kind: Kind, body: Uint8Array): Promise<void> {
    if (kind === 'header' && this.state === 'begins') return this.begin(body);
    if (kind === 'table' && this.state === 'between') return this.openTable(parsed(table, body));
    if (kind === 'rows' && this.open) {
      this.open.hash.update(body);
      this.open.rows += rowsIn(body);
      return this.open.sink.write(body);
    }
    if (kind === 'tableEnd' && this.open) return this.closeTable(parsed(tableEnd, body));
    if (kind === 'end' && this.state === 'between') return this.finish(parsed(ending, body).tables);
    throw new BrokenBackup(`a part of it stands where none belongs (${kind})`);
  }

  private async begin(body: Uint8Array): Promise<void> {
    const { format } = parsed(z.object({ format: z.int() }), body);
    if (format !== FORMAT) throw new OtherFormat(String(format));
    this.state = 'between';
    await this.reader.header(parsed(header, body));
  }

  private async openTable(begin: TableBegin): Promise<void> {
    this.open = { begin, sink: await this.reader.table(begin), hash: createHash('sha256'), rows: 0 };
    this.state = 'in-table';
  }

  private async closeTable(end: TableEnd): Promise<void> {
    const { open } = this;
    if (!open || open.begin.name !== end.name || open.hash.digest('hex') !== end.sha256) throw new BrokenBackup(`the rows of ${end.name} are not those that were written`);
    if (open.rows !== end.rows) throw new BrokenBackup(`${end.name} has ${open.rows} rows and should have ${end.rows}`);
    await open.sink.end(end);
    this.ends.push(end);
    this.open = null;
    this.state = 'between';
  }

  private finish(tables: readonly TableEnd[]): void {
    if (JSON.stringify(tables) !== JSON.stringify(this.ends)) throw new BrokenBackup('it does not hold the tables that it lists');
    this.state = 'over';
  }

  whole(): readonly TableEnd[] {
    if (this.state !== 'over') throw new BrokenBackup('its end is missing');
    return this.ends;
  }
}

function parsed<T>(schema: z.ZodType<T>, body: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(body).toString('utf8')));
  } catch (error) {
    throw new BrokenBackup('a part of it cannot be understood', { cause: error });
  }
}

const names = new Map<number, Kind>(Object.entries(KINDS).map(([name, number]) => [number, name as Kind]));

async function* framesIn(content: AsyncIterable<Uint8Array>): AsyncGenerator<{ readonly kind: Kind; readonly body: Uint8Array }> {
  let held = Buffer.alloc(0);
  for await (const part of content) {
    held = held.length === 0 ? Buffer.from(part) : Buffer.concat([held, part]);
    for (let length = bodyLength(held); length !== null; length = bodyLength(held)) {
      const kind = names.get(held[0] ?? 0);
      if (!kind) throw new BrokenBackup('a part of it is of no known kind');
      yield { kind, body: held.subarray(PREFIX, PREFIX + length) };
      held = held.subarray(PREFIX + length);
    }
  }
  if (held.length > 0) throw new BrokenBackup('its end is missing');
}

/** The length of the first frame's body; null while it is not all there. */
function bodyLength(held: Buffer): number | null {
  if (held.length < PREFIX) return null;
  const length = held.readUInt32BE(1);
  if (length > LONGEST) throw new BrokenBackup('a part of it is too long');
  return held.length < PREFIX + length ? null : length;
}
