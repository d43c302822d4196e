import { z } from 'zod';
import type { Chance } from '../support/chance';

/** As far as `z.toJSONSchema` tells it, of what goes into a schema. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** What a field of that name holds in the world that is attacked: ids, tokens, and learned ones. */
export type Known = Readonly<Record<string, string>>;

const NOTHING: Shape = {};

/** What goes into a schema. A part that cannot be told (a transform, a refinement) may be anything: then its name says what is usual there. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

export const fieldsOf = ({ properties = {}, allOf = [], anyOf = [], oneOf = [] }: Shape): Readonly<Record<string, Shape>> =>
  Object.assign({}, properties, ...[...allOf, ...anyOf, ...oneOf].map(fieldsOf)) as Readonly<Record<string, Shape>>;

const USUAL: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/email|address$/i, ['somebody@example.test']],
  [/(?:On|[dD]ay|from|until|date)$/, ['2027-03-09', '2027-03-20', '2027-04-02']],
  [/[tT]ime|At$/, ['10:30', '08:05']],
  [/version|seen|revision|turns|count/i, ['1', '2', '3']],
  [/number|value|minutes|weight|length|days|hours|buffer|window|position|limit|most|least/i, ['1', '5', '30']],
  [/airport|home|origin|destination/i, ['DEN', 'LGA', 'Denver']],
  [/carrier|airline/i, ['UA', 'DL']],
  [/password/i, ['seven-quiet-herons-walk']],
  [/^code$/, ['123456', '000000']],
  [/phone/i, ['+1 212 555 0100']],
  [/url|link|site|source/i, ['https://example.test/page']],
];

/** A value that such a field may well take. */
export function plausible(name: string, shape: Shape, known: Known, chance: Chance): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return chance.pick(shape.enum);
  const ways = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].filter(({ type }) => type !== 'null');
  if (ways.length > 0) return plausible(name, chance.pick(ways), known, chance);
  switch (shape.type) {
    case 'boolean':
      return chance.under(2) === 0;
    case 'number':
    case 'integer':
      return chance.under(10);
    case 'array':
      return Array.from({ length: chance.under(3) }, () => plausible(name, shape.items ?? NOTHING, known, chance));
    case 'object':
      return Object.fromEntries(Object.entries(fieldsOf(shape)).map(([field, its]) => [field, plausible(field, its, known, chance)]));
    default:
      return plausibleText(name, shape, known, chance);
  }
}

function plausibleText(name: string, { format }: Shape, known: Known, chance: Chance): string {
  const own = known[name];
  if (own !== undefined && chance.under(10) < 8) return own;
  if (format === 'uuid') return chance.pick(Object.values(known).filter((value) => /^[\da-f]{8}-/.test(value)));
  if (format === 'date-time') return '2027-03-09T10:30:00.000Z';
  const usual = USUAL.find(([pattern]) => pattern.test(name));
  return usual ? chance.pick(usual[1]) : chance.pick(['yes', 'A quiet word', 'Museum', 'on']);
}
