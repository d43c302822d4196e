import { z } from 'zod';

// How values of the database stand in an export: each field reads the text of the file, and writes what the database gives.

/** A day, as `2027-03-11`. */
export const day = z.codec(z.iso.date(), z.date(), {
  decode: (text) => new Date(`${text}T00:00:00Z`),
  encode: (date) => date.toISOString().slice(0, 10),
});

/** A moment in UTC, as `2027-03-11T14:30:00.000Z`. */
export const moment = z.codec(z.iso.datetime({ precision: 3 }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A number that may be larger than programs count exactly. */
export const largeNumber = z.codec(z.string().regex(/^\d+$/), z.bigint(), { decode: BigInt, encode: String });

export const id = z.uuid();
export const text = z.string();
export const flag = z.boolean();
export const whole = z.int();
export const amount = z.number();
export const texts = z.array(z.string());
/** What has a shape of its own that the format promises nothing about. */
export const anything = z.record(z.string(), z.unknown());

/** Nobody has said, or it has not happened. */
export const maybe = <S extends z.ZodType>(field: S) => z.nullable(field);

/** Left out for those who may not see it on a trip that is not theirs. */
export const guarded = <S extends z.ZodType>(field: S) => z.optional(field);

/** What an entry of one part looks like: its columns, each with how it is written. */
export type EntryShape = z.ZodObject;

/** An entry as it stands in the file; throws where a value is not what its column holds. */
export const encodeEntry = (shape: EntryShape, told: Readonly<Record<string, unknown>>): Record<string, unknown> => z.encode(shape, told) as Record<string, unknown>;
