import { randomUUID } from 'node:crypto';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Centre } from '@/lib/domain/guide/centre';
import { centreIdOf, centreNews, centreProblems, settledCentre, type TypedCentre } from '@/lib/domain/guide/centre-edit';
import { isSame } from '@/lib/domain/history/same';
import { LOCKS } from './advisory-locks';
import { type AdminAnswer, adminNotFound, adminRefused, adminStale, deedOfAnswer } from './admin-answer';
import { administerAnswering, type AdministratorDeed } from './administer';
import { addNews, closingQuestion, type NewsTelling } from './centre-news';
import { database, type Queries } from './client';
import type { AdministratorAccess } from './open-administration';
import { CENTRE_ENTRY, centreEntry } from './reference';
import { columnOfDay } from './trip-rows';
import { versionOf } from './version-of';

/** A centre as an administrator sees it. */
export interface AdminCentre extends Centre {
  /** Of what its form shows. */
  readonly version: string;
}

/** What its form holds when it is opened. */
export function typedCentre({ name, alsoKnownAs, address, borough, phone, website, spot, status, closedOn, successor, source, checkedOn }: Centre): TypedCentre {
  return { name, alsoKnownAs, address, borough, phone, website, spot, status, closedOn, successorId: successor?.id ?? null, source, checkedOn };
}

/** All centres as they stand now, in the directory's order. */
export const adminCentres = (): Promise<readonly AdminCentre[]> => centresIn(database());

async function centresIn(queries: Queries): Promise<readonly AdminCentre[]> {
  const rows = await queries.centre.findMany({ ...CENTRE_ENTRY, orderBy: [{ position: 'asc' }, { name: 'asc' }], relationLoadStrategy: 'join' });
  return rows.map(centreEntry).map((centre) => ({ ...centre, version: versionOf(typedCentre(centre)) }));
}


/** One change of the directory after another: two at once would not see each other's closings. */
async function holdCentres(queries: Queries): Promise<readonly AdminCentre[]> {
  await queries.$executeRaw`SELECT pg_advisory_xact_lock(${LOCKS.changingCentres})`;
  return centresIn(queries);
}

const columnsOf = ({ alsoKnownAs, closedOn, checkedOn, spot, ...typed }: TypedCentre, now: Date) => ({
  ...typed, alsoKnownAs: [...alsoKnownAs], closedOn: closedOn && columnOfDay(closedOn), checkedOn: checkedOn && columnOfDay(checkedOn), editedAt: now,
  latitude: spot?.latitude ?? null, longitude: spot?.longitude ?? null,
});

/** By its name, where no other centre is called so in addresses. */
function newId(name: string, centres: readonly Pick<Centre, 'id'>[]): string {
  const id = centreIdOf(name) || 'centre';
  return centres.some((one) => one.id === id) ? `${id}-${randomUUID().slice(0, 8)}` : id;
}

/** A new centre, with its id where it was added. */
export type Added = AdminAnswer & { readonly centreId?: string };

/** Adds a centre, in the transaction of whoever decided so. */
export async function insertCentre(queries: Queries, typed: TypedCentre, now: Date): Promise<Added> {
  const centres = await holdCentres(queries);
  const centre = settledCentre(typed);
  const problems = centreProblems(centre, { before: null, centres, today: dayIn(NEW_YORK, now) });
  if (problems.length > 0) return adminRefused(...problems);
  const centreId = newId(centre.name, centres);
  const { _max: { position } } = await queries.centre.aggregate({ _max: { position: true } });
  await queries.centre.create({ data: { id: centreId, position: (position ?? 0) + 1, ...columnsOf(centre, now) } });
  return { type: 'done', deed: 'add-centre', centreId };
}

export const addCentre = (access: AdministratorAccess, typed: TypedCentre, now: Date): Promise<Added> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, run: (queries) => insertCentre(queries, typed, now) });

export interface CentreEdit {
  readonly centreId: string;
  readonly typed: TypedCentre;
  /** Of the form when it was opened. */
  readonly version: string;
  /** They have read what a closing means. */
  readonly isConfirmed: boolean;
  /** Queues the telling of the people concerned. */
  readonly telling: NewsTelling;
}

/** A closing makes the kept lines of all its arrivals due, in the same transaction. */
const LONGEST_CLOSING_MS = 60_000;

const NEWS_DEEDS = { CLOSED: 'close-centre', REOPENED: 'reopen-centre' } as const satisfies Record<string, AdministratorDeed>;

/** Changes what the directory says of a centre. What closes or reopens it is told to the people of its trips. */
export const setCentre = (access: AdministratorAccess, edit: CentreEdit, now: Date): Promise<AdminAnswer> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, timeout: LONGEST_CLOSING_MS, run: (queries) => changeCentre(queries, access, edit, now) });

async function changeCentre(queries: Queries, { userId }: AdministratorAccess, edit: CentreEdit, now: Date): Promise<AdminAnswer> {
  const centres = await holdCentres(queries);
  const before = centres.find(({ id }) => id === edit.centreId);
  if (!before) return adminNotFound;
  if (before.version !== edit.version) return adminStale;
  const [typed, known] = [settledCentre(edit.typed), typedCentre(before)];
  if (isSame(typed, known)) return { type: 'unchanged' };
  const problems = centreProblems(typed, { before, centres, today: dayIn(NEW_YORK, now) });
  if (problems.length > 0) return adminRefused(...problems);
  const kind = centreNews(known, typed);
  const question = kind === 'CLOSED' && !edit.isConfirmed ? await closingQuestion(queries, before.id, now) : null;
  if (question) return adminRefused(question);
  await queries.centre.update({ where: { id: before.id }, data: columnsOf(typed, now) });
  if (kind) await edit.telling(queries, await addNews(queries, { centreId: before.id, kind, closedOn: typed.closedOn, successorId: typed.successorId, madeById: userId }, now));
  return { type: 'done', deed: kind ? NEWS_DEEDS[kind] : 'set-centre' };
}
