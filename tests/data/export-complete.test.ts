import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { PERSON_TABLES } from '@/lib/data/export-person-tables';
import { TRIP_TABLES } from '@/lib/data/export-trip-tables';
import { Prisma } from '@/lib/data/generated/client';
import { PERSON_ROWS } from '@/lib/input/export-person';
import { TRIP_ROWS } from '@/lib/input/export-trip';
import { NOT_EXPORTED } from '../support/not-exported';

interface Part {
  readonly section: string;
  readonly model: string;
  readonly columns: readonly string[];
  readonly joined: readonly string[];
  readonly leftOut: readonly string[];
}

type Tables = Readonly<Record<string, { readonly model: string; readonly leftOut?: object; readonly joined?: { readonly fields: readonly string[] } }>>;
type Rows = Readonly<Record<string, { readonly shape: object }>>;

const partsOf = (tables: Tables, rows: Rows): readonly Part[] =>
  Object.entries(tables).map(([section, { model, leftOut = {}, joined }]) =>
    ({ section, model, columns: Object.keys(rows[section]?.shape ?? {}), joined: joined?.fields ?? [], leftOut: Object.keys(leftOut) }));

const PARTS = [...partsOf(PERSON_TABLES, PERSON_ROWS), ...partsOf(TRIP_TABLES, TRIP_ROWS)];

/** Every column of a table, by Prisma's own list. */
const columnsOf = (model: string): readonly string[] =>
  Object.keys((Prisma as unknown as Readonly<Record<string, object>>)[`${model}ScalarFieldEnum`] ?? {});

describe('an export is of everything', () => {
  it('because every table has a part in it, or a reason why not', () => {
    const told = new Set(PARTS.map(({ model }) => model));
    const silent = Object.values(Prisma.ModelName).filter((model) => !told.has(model));
    expect(silent.sort()).toEqual(Object.keys(NOT_EXPORTED).sort());
  });

  it('because there is no table that Prisma does not know', async () => {
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_prisma%'`;
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.values(Prisma.ModelName).sort());
  });

  it.each(PARTS)('because $section tells every column of $model, or the reason why not', ({ model, columns, joined, leftOut }) => {
    const told = columns.filter((name) => !joined.includes(name));
    expect(columnsOf(model).length).toBeGreaterThan(0);
    expect([...told, ...leftOut].sort()).toEqual([...columnsOf(model)].sort());
  });

  it('because no table with a way to a person is among those that all share', async () => {
    // Straight or over other tables: whoever is deleted or whose trip is deleted reaches it.
    const keys = await database().$queryRaw<{ from: string; to: string }[]>`
      SELECT DISTINCT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;
    const bare = keys.map(({ from, to }) => ({ from: from.replaceAll('"', ''), to: to.replaceAll('"', '') }));
    const columns = await database().$queryRaw<{ table: string }[]>`
      SELECT DISTINCT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND (column_name IN ('userId', 'tripId') OR column_name ~ '(By|person|actor|packer|coordinator)Id$')`;
    const reached = new Set(['User', 'Trip', ...columns.map(({ table }) => table)]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of bare) if (reached.has(to)) reached.add(from);
    }
    const shared = Object.entries(NOT_EXPORTED).filter(([, reason]) => /everybody|centre’s own$/.test(reason)).map(([table]) => table);
    expect(shared.filter((table) => reached.has(table))).toEqual([]);
  });
});
