import { randomUUID } from 'node:crypto';
import type { Day } from '@/lib/domain/calendar/types';
import { lineName, lineNamed, linesOf } from '@/lib/domain/packing/trip-packing';
import { type Placing, placesAfterMove } from '@/lib/domain/packing/place-lines';
import type { Bag, PackingLine, PackingSection } from '@/lib/domain/packing/types';
import { type Problem, problem } from '@/lib/domain/problem';
import { database, type Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { packingLine } from './packing';
import { mayDo } from '@/lib/domain/access/deeds';
import { UNMEDICAL_SECTIONS } from '@/lib/domain/packing/visible-lines';
import { BAG_KINDS, sealedTitle } from './packing-rows';
import { columnOfDay } from './trip-rows';
import { loadTrip } from './trips';

// The list itself: what stands on it, in what order, in whose hands. None of it grows the trip's version.

type MayChange = TripAccess<'change-packing'>;

export interface NewLine {
  /** Made with the form: sent twice, the line is added once. */
  readonly id: string;
  readonly section: PackingSection;
  readonly title: string;
  readonly quantity: number | null;
  readonly packerId: string | null;
}

/** More than any bag holds; it bounds what one page has to draw. */
const MOST_OWN_LINES = 200;

/** Adds a line of somebody's own at the end of its section. */
export async function addLine(access: MayChange, line: NewLine): Promise<readonly Problem[]> {
  const { tripId } = access;
  const { packing } = await loadTrip(access);
  if (!maySeeIn(access, line.section)) return [problem('section', 'unknown-choice')];
  if (!(await isPacker(access, line.packerId))) return [problem('packerId', 'unknown-choice')];
  const { id, section, quantity, packerId } = line;
  const there = [...linesOf(packing), ...packing.removed].filter((one) => one.section === section);
  const position = 1 + Math.max(0, ...there.map(({ order }) => order));
  const data = { id, tripId, section, quantity, packerId, position, title: sealedTitle(line.title, id) };
  return onLockedTrip(access, async (queries) => {
    // Sent again, it is there already, however full the list has become.
    if ((await queries.packingLine.count({ where: { id, tripId } })) > 0) return [];
    if ((await queries.packingLine.count({ where: { tripId, lineKey: null } })) >= MOST_OWN_LINES) return [problem(null, 'list-full')];
    await queries.packingLine.createMany({ data: [data], skipDuplicates: true });
    return [];
  });
}

/** What somebody puts where they do not look, they would not see again. */
const maySeeIn = ({ standing }: TripAccess, section: PackingSection): boolean => mayDo('see-medical', standing) || UNMEDICAL_SECTIONS.includes(section);

/** Nobody yet, or a member of the trip. */
async function isPacker({ tripId }: TripAccess, userId: string | null): Promise<boolean> {
  return userId === null || (await database().tripMember.count({ where: { tripId, userId } })) > 0;
}

export interface LineEdit {
  /** Empty for a line of the plan: its own words hold. */
  readonly title: string;
  readonly quantity: number | null;
  readonly bag: Bag;
  readonly packerId: string | null;
  /** Own lines only: a line of the plan stays in its section. */
  readonly section: PackingSection | null;
  /** Medicines only: enough for so many days, counted from that day. */
  readonly supply: { readonly days: number; readonly from: Day } | null;
}

/** Null when this reader has no such line. */
export async function changeLine(access: MayChange, name: string, edit: LineEdit): Promise<readonly Problem[] | null> {
  const line = await packingLine(access, name);
  if (!line) return null;
  if (line.key === null && !edit.title) return [problem('title', 'required')];
  if (edit.section && !maySeeIn(access, edit.section)) return [problem('section', 'unknown-choice')];
  if (!(await isPacker(access, edit.packerId))) return [problem('packerId', 'unknown-choice')];
  await database().$transaction(async (queries) => {
    const id = await rowOf(queries, access, line);
    await queries.packingLine.update({ where: { id }, data: columnsOf(line, edit, id), select: { id: true } });
  });
  return [];
}

function columnsOf(line: PackingLine, { title, quantity, bag, packerId, section, supply }: LineEdit, id: string) {
  return {
    title: sealedTitle(title, id), quantity, packerId, bag: BAG_KINDS[bag],
    ...(line.key === null && section && { section }),
    ...(line.isMedicine && { supplyDays: supply?.days ?? null, supplyFrom: supply && columnOfDay(supply.from) }),
  };
}

/** The row of a line, made when nobody has touched the line before: its name is bound to the row's id. */
async function rowOf(queries: Queries, { tripId }: TripAccess, { id, key }: Pick<PackingLine, 'id' | 'key'>): Promise<string> {
  if (id !== null) return id;
  await queries.packingLine.createMany({ data: [{ id: randomUUID(), tripId, lineKey: key }], skipDuplicates: true });
  const row = await queries.packingLine.findFirstOrThrow({ where: { tripId, lineKey: key }, select: { id: true } });
  return row.id;
}

/** Where a line goes: a step up or down, before another line, or to the end of its section. */
export type Place = { readonly step: 'up' | 'down' } | { readonly before: string | null };

/** False when this reader has no such line on the list. */
export async function placeLine(access: MayChange, name: string, place: Place): Promise<boolean> {
  const { packing } = await loadTrip(access);
  const section = packing.sections.find(({ lines }) => lineNamed(lines, name));
  if (!section) return false;
  const from = section.lines.findIndex((line) => lineName(line) === name);
  const places = placesAfterMove(section.lines, from, targetOf(section.lines, from, place));
  await database().$transaction(places.map((placing) => writePlace(access, placing)));
  return true;
}

/** The place among the lines as they are shown, counted without the moved line. */
function targetOf(lines: readonly PackingLine[], from: number, place: Place): number {
  if ('step' in place) return place.step === 'up' ? from - 1 : from + 1;
  const before = lines.findIndex((line) => lineName(line) === place.before);
  if (before === -1) return lines.length - 1;
  return before > from ? before - 1 : before;
}

function writePlace({ tripId }: TripAccess, { id, key, position }: Placing) {
  const select = { id: true } as const;
  // Somebody's own line has its row; one of the plan may get it now.
  if (key === null) return database().packingLine.update({ where: { id: id ?? '', tripId }, data: { position }, select });
  const where = { tripId_lineKey: { tripId, lineKey: key } };
  return database().packingLine.upsert({ where, create: { tripId, lineKey: key, position }, update: { position }, select });
}

/** Takes a line off the list, or puts it back with all that was done with it. False when this reader has no such line. */
export async function setRemoved(access: MayChange, name: string, removedAt: Date | null): Promise<boolean> {
  const line = await packingLine(access, name);
  if (!line) return false;
  await database().$transaction(async (queries) => {
    const id = await rowOf(queries, access, line);
    await queries.packingLine.update({ where: { id }, data: { removedAt }, select: { id: true } });
  });
  return true;
}
