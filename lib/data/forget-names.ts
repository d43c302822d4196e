import type { Queries } from './client';
import { Prisma } from './generated/client';

interface Signed {
  readonly table: Prisma.ModelName;
  readonly name: string;
  /** The column that says whose name it is. */
  readonly id: string;
}

/** Where a name stands beside what somebody did. A test finds a column of the schema that is missing here. */
export const SIGNED: readonly Signed[] = [
  { table: 'Change', name: 'actorName', id: 'actorId' },
  { table: 'Update', name: 'postedByName', id: 'postedById' },
  { table: 'UpdateText', name: 'writtenByName', id: 'writtenById' },
  { table: 'EscortAnswer', name: 'name', id: 'personId' },
  { table: 'EmergencyCard', name: 'checkedByName', id: 'checkedById' },
  { table: 'KeptFinding', name: 'keptByName', id: 'keptById' },
  { table: 'CentreQuestion', name: 'askedByName', id: 'askedById' },
  { table: 'CentreQuestion', name: 'answeredByName', id: 'answeredById' },
  { table: 'DeskNote', name: 'writtenByName', id: 'writtenById' },
  { table: 'SavedFilter', name: 'madeByName', id: 'madeById' },
];

/** What somebody did on the trips of others and at a desk stays, without their name; so do the notes that tell of it. */
export async function forgetNames(queries: Queries, userId: string): Promise<void> {
  // Nobody else ever sees a filter that is not shared.
  await queries.savedFilter.deleteMany({ where: { madeById: userId, isShared: false } });
  for (const { table, name, id } of SIGNED) {
    await queries.$executeRaw`UPDATE ${column(table)} SET ${column(name)} = '' WHERE ${column(id)} = ${userId}::uuid`;
  }
  await queries.$executeRaw`
    WITH note AS (UPDATE "Notification" SET params = params || '{"name": ""}', "namedId" = NULL WHERE "namedId" = ${userId}::uuid RETURNING "reminderId")
    UPDATE "Reminder" SET params = params || '{"name": ""}' WHERE id IN (SELECT "reminderId" FROM note)`;
}

const column = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** Trips that notice when a name is taken off something of theirs. */
export const signedTrips = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT "tripId" FROM "Update" WHERE "postedById" = ${userId}::uuid
  UNION SELECT "tripId" FROM "EmergencyCard" WHERE "checkedById" = ${userId}::uuid
  UNION SELECT "tripId" FROM "CentreQuestion" WHERE "askedById" = ${userId}::uuid OR "answeredById" = ${userId}::uuid`;
