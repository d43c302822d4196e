import { database } from '@/lib/data/client';
import { piecesOf } from '@/lib/data/export-files';
import type { Person } from '@/lib/domain/access/actor';
import { dataExport } from '@/lib/input/data-export';
import { makeCopy } from '@/app/account/data/actions';
import { callBy } from './actions';
import { workOff } from './mailbox';

/** The same person, who has just proved that it is they. */
export const proven = (person: Person, now: Date): Person =>
  ({ ...person, proof: { provenAt: now, secondFactorAt: null, isShared: false, hasSecondFactor: false, barredFrom: [] } });

/** `done`, or the codes of what stood against it. */
export async function ask(person: Person, now = new Date()): Promise<string> {
  const outcome = await makeCopy.perform(callBy(proven(person, now), { now }), {});
  return outcome.type === 'refused' ? outcome.problems.map(({ code }) => code).join() : outcome.type;
}

export async function fileOf(person: Person, exportId: string, name: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of piecesOf(person, exportId, name)) pieces.push(piece);
  return pieces.join('');
}

export const lastExport = ({ userId }: Person) => database().dataExport.findFirstOrThrow({ where: { userId }, orderBy: { askedAt: 'desc' } });

type Entry = Readonly<Record<string, unknown>>;
interface ReadExport {
  readonly person: Readonly<Record<string, readonly Entry[]>>;
  readonly trips: readonly (Readonly<Record<string, readonly Entry[]>> & { readonly tripId: string; readonly role: string })[];
}

/** Asks for everything about somebody, has it made, and reads it; what does not keep to the format throws. */
export async function everythingOf(person: Person, now = new Date()) {
  const asked = await ask(person, now);
  if (asked !== 'done') throw new Error(`refused: ${asked}`);
  await workOff(now);
  const { id, state } = await lastExport(person);
  if (state !== 'READY') throw new Error(`the export is ${state}`);
  const [json, html, calendar, schema] = [await fileOf(person, id, 'data.json'), await fileOf(person, id, 'everything.html'), await fileOf(person, id, 'trips.ics'), await fileOf(person, id, 'schema.json')];
  const data: unknown = JSON.parse(json);
  dataExport.decode(data as never);
  return { id, json, html, calendar, schema, data: data as ReadExport };
}
