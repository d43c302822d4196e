import type { Audience } from '@/lib/server/action';
import { PAGES } from '../support/address-table';
import { pathOf } from '../support/addresses';
import type { Chance } from '../support/chance';
import type { ActionTarget } from './action-targets';
import { type Body, multipart, type Part, spoiled } from './bodies';
import { type Call, LONGEST_BODY } from './calls';
import { NAMES_TO_POLLUTE, nastyText, NO_TEXT, NO_UTF8 } from './nasty';
import { type Known, plausible } from './samples';
import { type Attacker, cookieOf, type FuzzWorld } from './world';

const USUAL_CALLERS: Readonly<Record<Audience, readonly Attacker[]>> = {
  anybody: ['nobody', 'owner', 'waiting', 'leaving'], person: ['owner', 'caregiver', 'staff', 'waiting'], 'trip-member': ['owner', 'owner', 'keeper', 'caregiver', 'family', 'staff'],
  desk: ['staff', 'manager', 'manager', 'clinician'], administrator: ['administrator'],
};
const ANY_CALLER: readonly Attacker[] = ['nobody', 'stranger', 'family', 'former member', 'foreign owner', 'staff of another centre', 'waiting', 'leaving', 'administrator'];

const IDLE = { status: 'idle', problems: [], values: {}, notice: null };

/** Somebody calls an action: rightly in most of it, and with something that nobody of good will sends. */
export async function actionCall(target: ActionTarget, world: FuzzWorld, chance: Chance, origin: string): Promise<Call> {
  const who = chance.under(10) < 7 ? chance.pick(USUAL_CALLERS[target.audience]) : chance.pick(ANY_CALLER);
  const known = knownTo(who, world, chance);
  const parts = typed(target, known, chance);
  const folder = chance.pick(target.folders);
  const person = world.people[who];
  const cookie = person && (await cookieOf(person, chance));
  const way = chance.pick(WAYS);
  const { body, headers = {}, how } = way(target.id, parts, chance);
  return {
    of: target.name, how: `${how}, by ${who}: ${told(parts)}`, method: 'POST', path: addressOf(folder, world, known), isTooLong: body.bytes.byteLength > LONGEST_BODY,
    headers: { origin, 'x-forwarded-for': someAddress(chance), ...(cookie && { cookie }), ...(body.type && { 'content-type': body.type }), ...headers }, body: body.bytes,
  };
}

/** Of a network of its own: what limits one address is not what is tried here. */
export const someAddress = (chance: Chance): string => `10.${chance.under(250)}.${chance.under(250)}.${chance.under(250)}`;

const told = (parts: readonly Part[]): string => parts.map(({ name, value }) => `${name}=${JSON.stringify(String(value).slice(0, 60))}`).join(' ').slice(0, 600);

/** Their own trip in most calls, another one in some. */
export function knownTo(who: Attacker, { known, access }: FuzzWorld, chance: Chance): Known {
  const own = who === 'keeper' ? access.keptId : access.tripId;
  return { ...known, tripId: chance.under(10) === 0 ? access.foreignId : own };
}

/** The address of a page in this world, its tokens good for it. */
function addressOf(folder: string, { tokens }: FuzzWorld, known: Known): string {
  const { opener, query = '' } = PAGES[folder] ?? {};
  const token = opener && 'token' in opener ? tokens[opener.token] : undefined;
  return pathOf(folder, query, { ...known, ...(token !== undefined && { token }) });
}

const MOST_SPOILED = 4;

/** Its own fields with values that they may well take, some of them spoiled, missing, sent twice or as a file. */
function typed({ fields }: ActionTarget, known: Known, chance: Chance): readonly Part[] {
  const parts: Part[] = Object.entries({ tripId: {}, centreId: {}, ...fields }).map(([name, shape]) => ({ name, value: asText(plausible(name, shape, known, chance)) }));
  for (let spoils = chance.under(MOST_SPOILED); spoils > 0; spoils -= 1) {
    const at = chance.under(Math.max(1, parts.length));
    parts.splice(at, 1, ...spoiledPart(parts[at] ?? { name: 'x', value: '' }, chance));
  }
  if (chance.under(12) === 0) parts.push({ name: chance.pick(NAMES_TO_POLLUTE), value: nastyText(chance) });
  return parts;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '');

function spoiledPart({ name, value }: Part, chance: Chance): readonly Part[] {
  switch (chance.under(12)) {
    case 0: return [];
    case 1: return [{ name, value }, { name, value: nastyText(chance) }];
    case 2: return [{ name, value: nastyText(chance), file: 'evil"\r\n.exe' }];
    case 3: return [{ name, value: chance.pick(NO_UTF8) }];
    case 4: return [{ name: `${name}[]`, value }, { name: `${name}.${name}`, value }];
    default: return [{ name, value: nastyText(chance) }];
  }
}

interface OnTheWay {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
  readonly how: string;
}

type Way = (id: string, parts: readonly Part[], chance: Chance) => OnTheWay;

/** As React's script sends it: the form is the second argument. */
const scripted = (state: unknown, parts: readonly Part[]): Body => multipart([...parts.map((part) => ({ ...part, name: `1_${part.name}` })), { name: '0', value: JSON.stringify([state, '$K1']) }]);

const byScript: Way = (id, parts) => ({ body: scripted(IDLE, parts), headers: { 'next-action': id, accept: 'text/x-component' }, how: 'by script' });

/** As a browser without a script sends it. */
const asForm: Way = (id, parts) => ({
  body: multipart([{ name: '$ACTION_REF_1', value: '' }, { name: '$ACTION_1:0', value: JSON.stringify({ id, bound: '$@1' }) }, { name: '$ACTION_1:1', value: JSON.stringify([IDLE]) }, { name: '$ACTION_KEY', value: 'k1' }, ...parts]),
  how: 'as a plain form',
});

/** The action has no state before its form. */
const bare: Way = (id, parts) => ({ body: multipart([{ name: `$ACTION_ID_${id}`, value: '' }, ...parts]), how: 'as a form without a state' });

const withState: Way = (id, parts, chance) => ({ body: scripted(chance.pick(NO_TEXT), parts), headers: { 'next-action': id }, how: 'with a state that is none' });

const ARGUMENTS = ['[]', '[null]', '["$K1"]', '[{"a":1},{"b":2}]', '[{},"text"]', '{}', 'null', '0', '"x"', '[{},[1,2,3]]', '[{},{"get":"x","entries":[]}]'];
const otherArguments: Way = (id, _parts, chance) => {
  const said = chance.pick(ARGUMENTS);
  return { body: { type: 'text/plain;charset=UTF-8', bytes: Buffer.from(said) }, headers: { 'next-action': id }, how: `with the arguments ${said}` };
};

const BROKEN_REPLIES = ['', '[', '$', '"$K"', '["$F99"]', '["$@1"]', '["$Q1"]', '["$i1"]', '["$n9999999999999999999999999"]', '["$D2027-99-99"]', '["$NaN","$Infinity"]', '["$1:__proto__:x"]', '["$B1"]', '["$r1"]', '\u0000', '[{"then":"$1"}]', '{"__proto__":1}'];
const brokenReply: Way = (id, _parts, chance) => {
  const said = chance.pick(BROKEN_REPLIES);
  return { body: chance.under(2) === 0 ? multipart([{ name: '0', value: said }]) : { type: 'text/plain;charset=UTF-8', bytes: Buffer.from(said) }, headers: { 'next-action': id }, how: `with the reply ${JSON.stringify(said)}` };
};

const spoiledBody: Way = (id, parts, chance) => {
  const way = chance.pick([byScript, asForm])(id, parts, chance);
  const body = spoiled(way.body, chance);
  return { ...way, body, how: `${way.how}, its body spoiled (${body.type.slice(0, 60)}, ${body.bytes.byteLength} bytes)` };
};

const wrongName: Way = (id, parts, chance) => {
  const name = chance.pick([id.slice(1), `${id}0`, id.replace(/.$/, 'f'), 'x', '__proto__', 'toString', '0'.repeat(42)]);
  return { ...chance.pick([byScript, asForm])(name, parts, chance), how: `to an action that is not there: ${name.slice(0, 20)}` };
};

const fromElsewhere: Way = (id, parts, chance) => {
  const origin = chance.pick(['https://evil.example', 'null', 'not an origin', 'https://localhost.evil.example', 'https://', '']);
  const way = chance.pick([byScript, asForm])(id, parts, chance);
  return { ...way, headers: { ...way.headers, origin }, how: `${way.how}, from ${JSON.stringify(origin)}` };
};

const fromAnotherSite: Way = (id, parts, chance) => {
  const way = chance.pick([byScript, asForm])(id, parts, chance);
  return { ...way, headers: { ...way.headers, 'sec-fetch-site': chance.pick(['cross-site', 'same-site']) }, how: `${way.how}, from another site` };
};

const inPieces: Way = (id, parts, chance) => {
  const way = chance.pick([byScript, asForm])(id, parts, chance);
  return { ...way, headers: { ...way.headers, 'transfer-encoding': 'chunked' }, how: `${way.how}, in pieces` };
};

/** Most calls come the usual ways: what is behind them is tried more than the way. */
const WAYS: readonly Way[] = [
  ...Array<Way>(20).fill(byScript), ...Array<Way>(8).fill(asForm), bare, withState, otherArguments, brokenReply, spoiledBody, spoiledBody, wrongName, fromElsewhere, fromAnotherSite, inPieces,
];
