import { Prisma } from './generated/client';

// What it is to have set up a second factor, for statements that ask it beside something else. `person`: the expression of their id.

/** An app that no code was typed of yet guards nothing. */
export const hasApp = (person: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM "CodeApp" app WHERE app."userId" = ${person} AND app."confirmedAt" IS NOT NULL)`;

export const hasPasskey = (person: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM "Passkey" passkey WHERE passkey."userId" = ${person})`;

export const hasSecondFactor = (person: Prisma.Sql): Prisma.Sql => Prisma.sql`(${hasApp(person)} OR ${hasPasskey(person)})`;

/** The same of a person, for Prisma. */
export const HAS_SECOND_FACTOR = { OR: [{ codeApp: { confirmedAt: { not: null } } }, { passkeys: { some: {} } }] } satisfies Prisma.UserWhereInput;
