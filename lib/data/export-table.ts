import { type Deed, mayDo, type Standing, type TripRole } from '@/lib/domain/access/deeds';
import type { UpdateWords } from '@/lib/domain/access/actor';
import { encodeEntry, type EntryShape } from '@/lib/input/export-fields';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { SEALED_AS_JSON, SEALED_COLUMNS, type SealedColumn } from './sealed-columns';
import { openedText } from './sealed-text';

/** Why a column of a table stands in no export. */
type Reason =
  | 'secret: it opens something, or proves who somebody is'
  | 'working state: it says how far the program has come, and nothing of the person'
  | 'said already: whose it is says the part that it stands in'
  | 'of somebody else'
  | 'the centre’s own: the centre answers for it';

export const SECRET: Reason = 'secret: it opens something, or proves who somebody is';
export const WORKING: Reason = 'working state: it says how far the program has come, and nothing of the person';
export const SAID: Reason = 'said already: whose it is says the part that it stands in';
export const OTHERS: Reason = 'of somebody else';
export const CENTRES: Reason = 'the centre’s own: the centre answers for it';

export type Row = Readonly<Record<string, unknown>>;
type Where = Readonly<Record<string, unknown>>;

/** A part of an export: a table, which of its rows, and what of them. `A`: who asks, or who asks about which trip. */
export interface ExportTable<A> {
  readonly model: Prisma.ModelName;
  readonly where: (asked: A) => Where;
  /** Columns that are not told, each with the reason. */
  readonly leftOut?: Readonly<Record<string, Reason>>;
  /** Encrypted columns: opened on the way. Empty ones are empty. */
  readonly sealed?: readonly string[];
  /** The column that the encryption is bound to. */
  readonly sealedBy?: string;
  /** What one who asks may do decides whether the part is told at all. */
  readonly sees?: Deed;
  /** Fields that only those are told who may do that. */
  readonly guarded?: Readonly<Record<string, Deed>>;
  /** Fields that come of another table. */
  readonly joined?: Joined;
  /** Changes an entry that was read and opened. */
  readonly shape?: (row: Row, asked: A) => Row;
}

interface Joined {
  readonly select: Where;
  readonly fields: readonly string[];
  readonly of: (row: Row) => Row;
}

/** The name of what a row belongs to. */
export const nameOf = (row: Row, relation: string): unknown => (row[relation] as { readonly name?: unknown } | null)?.name ?? null;

/** Somebody at one trip, as they stand there. */
export interface TripAsked {
  readonly userId: string;
  readonly tripId: string;
  readonly standing: Standing & { readonly role: Exclude<TripRole, 'STAFF'> };
  /** How much of updates they read. */
  readonly words: UpdateWords;
}

export interface PersonAsked {
  readonly userId: string;
  readonly email: string;
  /** Centres whose desk they may open now. */
  readonly centreIds: readonly string[];
}

/** So many rows are in hand at once, however large an account is. */
const A_PAGE = 200;

interface Reader {
  findMany(asked: { where: Where; select: Where; orderBy?: Where; take?: number }): Promise<Row[]>;
}

/** A model's own queries, by its name: what is asked of them is written down in the tables of this folder alone. */
function readerOf(queries: Queries, model: Prisma.ModelName): Reader {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  return (queries as unknown as Readonly<Record<string, Reader>>)[name] ?? raiseUnknown(model);
}

function raiseUnknown(model: string): never {
  throw new Error(`there is no table ${model}`);
}

/** A part, as somebody asks for it. */
interface PartAsked<A> {
  readonly table: ExportTable<A>;
  readonly row: EntryShape;
  readonly asked: A;
  readonly may: (deed: Deed) => boolean;
}

/** The rows of a part as they stand in the file, page by page. Tables without an id are small: they are read in one go. */
export async function* pagesOf<A>(queries: Queries, part: PartAsked<A>): AsyncGenerator<readonly Row[]> {
  const { table, row, asked } = part;
  const reader = readerOf(queries, table.model);
  const isPaged = 'id' in row.shape;
  const select = selectOf(table, row);
  for (let after: unknown = undefined; ;) {
    const where = after === undefined ? table.where(asked) : { AND: [table.where(asked), { id: { gt: after } }] };
    const rows = await reader.findMany({ where, select, ...(isPaged && { orderBy: { id: 'asc' }, take: A_PAGE }) });
    if (rows.length > 0) yield rows.map((one) => entryOf(part, one));
    if (!isPaged || rows.length < A_PAGE) return;
    after = rows.at(-1)?.id;
  }
}

/** The columns of an entry, and those that what is encrypted among them is bound to. */
function selectOf<A>({ model, joined }: ExportTable<A>, row: EntryShape): Where {
  const columns = Object.keys(row.shape).filter((name) => !joined?.fields.includes(name));
  const bound = columns.flatMap((name) => keyOf(sealedAs(model, name)));
  return { ...Object.fromEntries([...columns, ...bound].map((name) => [name, true])), ...joined?.select };
}

const keyOf = (sealed: SealedColumn | null): readonly string[] => (sealed === null ? [] : SEALED_COLUMNS[sealed]);

function entryOf<A>({ table, row, asked, may }: PartAsked<A>, read: Row): Row {
  const whole = openedOf(table, { ...read, ...table.joined?.of(read) });
  const shaped = table.shape ? table.shape(whole, asked) : whole;
  const told = Object.entries(shaped).filter(([name]) => name in row.shape && mayTell(table, name, may));
  return encodeEntry(row, Object.fromEntries(told));
}

const mayTell = <A>({ guarded = {} }: ExportTable<A>, name: string, may: (deed: Deed) => boolean): boolean => {
  const deed = guarded[name];
  return deed === undefined || may(deed);
};

/** Its name among the encrypted columns; null where it is none. */
function sealedAs(model: string, column: string): SealedColumn | null {
  const name = `${model}.${column}`;
  return Object.hasOwn(SEALED_COLUMNS, name) ? (name as SealedColumn) : null;
}

/** Whatever is encrypted is opened on the way; what was written before it was sealed stands as it is. */
const openedOf = <A>({ model }: ExportTable<A>, row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, opened(sealedAs(model, column), row, value)]));

function opened(sealed: SealedColumn | null, row: Row, value: unknown): unknown {
  if (sealed === null || typeof value !== 'string') return value;
  const text = openedText(sealed, String(row[SEALED_COLUMNS[sealed][0]]), value);
  return SEALED_AS_JSON.has(sealed) ? (JSON.parse(text) as unknown) : text;
}

/** Whether somebody is told a part of a trip, or a field of it. */
export const mayAt = ({ standing }: TripAsked) => (deed: Deed): boolean => mayDo(deed, standing);
