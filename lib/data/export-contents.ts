import type { FeedReader, Person } from '@/lib/domain/access/actor';
import { PERSON_ROWS, type PersonSection } from '@/lib/input/export-person';
import { TRIP_ROWS, type TripSection } from '@/lib/input/export-trip';
import type { FeedContents } from '@/lib/domain/people/feed';
import { database, type Queries } from './client';
import { beginAnew } from './data-exports';
import { PERSON_TABLES } from './export-person-tables';
import { mayAt, pagesOf, type PersonAsked, type Row, type TripAsked } from './export-table';
import { TRIP_TABLES } from './export-trip-tables';
import { namedLooks, tripsToExport } from './export-trips';
import { loadFeedContents } from './feed-contents';
import { Prisma } from './generated/client';
import { openTrip } from './open-trip';
import { hasSecondFactor } from './second-factor-sql';

export type Pages = AsyncIterable<readonly Row[]>;

/** What an export is made of, in the order in which it is written. */
export type ExportStep =
  | { readonly type: 'person-part'; readonly section: PersonSection; readonly pages: Pages }
  | { readonly type: 'trip'; readonly trip: TripAsked }
  | { readonly type: 'trip-part'; readonly section: TripSection; readonly pages: Pages }
  | { readonly type: 'calendar'; readonly trip: TripAsked; readonly contents: FeedContents };

export interface Snapshot {
  /** How many steps there are. */
  readonly total: number;
  readonly steps: () => AsyncGenerator<ExportStep>;
}

/** Whose everything it is. */
type Exported = Pick<Person, 'userId' | 'email'>;

/** The longest that one may take: until then the server keeps what was deleted meanwhile. */
const LONGEST_MS = 20 * 60_000;

/**
 * Everything about somebody, as it stood at one moment: all of it is read in one transaction that sees nothing of what is
 * written meanwhile. What a try before left behind goes first. Null: somebody else is at this export, and what they wrote stays. `tripIds`: of these trips alone, for who opens them was written down.
 */
export async function readInSnapshot<T>(exportId: string, person: Exported, tripIds: readonly string[], write: (snapshot: Snapshot) => Promise<T>): Promise<T | null> {
  return database().$transaction(async (queries) => {
    const [taken] = await queries.$queryRaw<{ isMine: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${`export ${exportId}`}, 0)) AS "isMine"`;
    if (!taken?.isMine) return null;
    await beginAnew(exportId);
    const asked: PersonAsked = { ...person, centreIds: await openDesksOf(queries, person.userId) };
    const trips = (await tripsToExport(person, queries)).filter(({ tripId }) => tripIds.includes(tripId));
    return write({ total: countOf(trips), steps: () => stepsOf(queries, asked, trips) });
  }, { isolationLevel: 'RepeatableRead', timeout: LONGEST_MS, maxWait: 30_000 });
}

/** Centres that ask for a second factor are no workplace of somebody who has none. */
async function openDesksOf(queries: Queries, userId: string): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ centreId: string }[]>`
    SELECT member."centreId" FROM "StaffMember" member JOIN "Centre" centre ON centre.id = member."centreId"
    WHERE member."userId" = ${userId}::uuid AND (centre."secondFactorSince" IS NULL OR ${hasSecondFactor(Prisma.sql`member."userId"`)})`;
  return rows.map(({ centreId }) => centreId);
}

const PERSON_SECTIONS = Object.keys(PERSON_ROWS) as readonly PersonSection[];
const TRIP_SECTIONS = Object.keys(TRIP_ROWS) as readonly TripSection[];

const sectionsFor = (trip: TripAsked): readonly TripSection[] =>
  TRIP_SECTIONS.filter((section) => { const { sees } = TRIP_TABLES[section]; return sees === undefined || mayAt(trip)(sees); });

/** Each trip is itself a step, and its calendar is one. */
const countOf = (trips: readonly TripAsked[]): number =>
  trips.reduce((sum, trip) => sum + sectionsFor(trip).length + 2, PERSON_SECTIONS.length);

async function* stepsOf(queries: Queries, asked: PersonAsked, trips: readonly TripAsked[]): AsyncGenerator<ExportStep> {
  for (const section of PERSON_SECTIONS) {
    yield { type: 'person-part', section, pages: pagesOf(queries, { table: PERSON_TABLES[section], row: PERSON_ROWS[section], asked, may: () => true }) };
  }
  for (const trip of trips) {
    yield { type: 'trip', trip };
    for (const section of sectionsFor(trip)) yield { type: 'trip-part', section, pages: tripPages(queries, section, trip) };
    yield { type: 'calendar', trip, contents: await calendarOf(queries, trip) };
  }
}

async function* tripPages(queries: Queries, section: TripSection, trip: TripAsked): AsyncGenerator<readonly Row[]> {
  for await (const page of pagesOf(queries, { table: TRIP_TABLES[section], row: TRIP_ROWS[section], asked: trip, may: mayAt(trip) })) {
    yield section === 'looks' ? await namedLooks(queries, trip.tripId, page) : page;
  }
}

/** Their calendar of the trip, as a feed of theirs would read it: without the medical part. */
async function calendarOf(queries: Queries, { userId, tripId, standing }: TripAsked): Promise<FeedContents> {
  const reader: FeedReader = { type: 'feed', feedId: tripId, tripId, userId, standing };
  const access = await openTrip(reader, tripId, 'see-itinerary');
  if (!access) throw new Error(`no calendar for ${standing.role}`);
  return loadFeedContents(access, queries);
}
