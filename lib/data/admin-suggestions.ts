import { suggestedCentre, type TypedSuggestion } from '@/lib/domain/guide/suggestion';
import { problem } from '@/lib/domain/problem';
import { type AdminAnswer, adminNotFound, adminRefused, deedOfAnswer } from './admin-answer';
import { type Added, insertCentre } from './admin-centre';
import { administerAnswering } from './administer';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { AdministratorAccess } from './open-administration';
import { openedText } from './sealed-text';

export interface Suggestion extends TypedSuggestion {
  readonly id: string;
  readonly suggestedAt: Date;
  /** Whoever suggested it left an address. */
  readonly wantsToHear: boolean;
}

export interface SettledSuggestion extends Pick<Suggestion, 'id' | 'name' | 'place'> {
  readonly isAccepted: boolean;
  readonly settledAt: Date;
  readonly settledBy: string;
  readonly reason: string;
  /** The centre that it became, or was already. */
  readonly centre: { readonly id: string; readonly name: string } | null;
}

const MOST_SHOWN = 50;

const suggestionOf = ({ id, name, place, website, phone, note, suggestedAt, email }: Prisma.CentreSuggestionGetPayload<object>): Suggestion =>
  ({
    id, name, place, website, suggestedAt, wantsToHear: email !== '',
    phone: openedText('CentreSuggestion.phone', id, phone), note: openedText('CentreSuggestion.note', id, note),
  });

/** The oldest first, and how many there are in all. */
export async function openSuggestions(_access: AdministratorAccess, most = MOST_SHOWN): Promise<{ readonly shown: readonly Suggestion[]; readonly count: number }> {
  const where = { state: 'OPEN' } as const;
  const [rows, count] = await Promise.all([
    database().centreSuggestion.findMany({ where, orderBy: [{ suggestedAt: 'asc' }, { id: 'asc' }], take: most }),
    database().centreSuggestion.count({ where }),
  ]);
  return { shown: rows.map(suggestionOf), count };
}

export const countSuggestions = (_access: AdministratorAccess, state: 'OPEN' | 'ACCEPTED' | 'DECLINED'): Promise<number> => database().centreSuggestion.count({ where: { state } });

/** The latest first, with who decided. */
export async function settledSuggestions(_access: AdministratorAccess, most = MOST_SHOWN): Promise<readonly SettledSuggestion[]> {
  const rows = await database().$queryRaw<(Omit<SettledSuggestion, 'centre'> & { centreId: string | null; centreName: string | null })[]>`
    SELECT s.id, s.name, s.place, s.state = 'ACCEPTED' AS "isAccepted", s."settledAt", s.reason, coalesce(u.name, '') AS "settledBy", c.id AS "centreId", c.name AS "centreName"
    FROM "CentreSuggestion" s LEFT JOIN "User" u ON u.id = s."settledById" LEFT JOIN "Centre" c ON c.id = s."centreId"
    WHERE s.state <> 'OPEN' ORDER BY s."settledAt" DESC, s.id LIMIT ${most}`;
  return rows.map(({ centreId, centreName, ...row }) => ({ ...row, centre: centreId === null ? null : { id: centreId, name: centreName ?? '' } }));
}

/** Queues the letter to whoever suggested it, in the transaction that settled it. */
export type SettledTelling = (queries: Queries, suggestionId: string) => Promise<void>;

export interface Settling {
  readonly suggestionId: string;
  readonly telling: SettledTelling;
}

/** Open still, and nobody else settles it meanwhile; else who did. */
async function lockOpen(queries: Queries, id: string): Promise<Suggestion | AdminAnswer> {
  await queries.$queryRaw`SELECT 1 FROM "CentreSuggestion" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await queries.centreSuggestion.findUnique({ where: { id } });
  if (!row) return adminNotFound;
  if (row.state === 'OPEN') return suggestionOf(row);
  const by = row.settledById && await queries.user.findUnique({ where: { id: row.settledById }, select: { name: true } });
  return adminRefused(problem(null, 'suggestion-settled', { name: by ? by.name : 'none', how: row.state }));
}

type Decided = Pick<Prisma.CentreSuggestionUncheckedUpdateInput, 'state' | 'reason' | 'centreId'>;

async function settle(queries: Queries, { userId }: AdministratorAccess, { suggestionId: id, telling }: Settling, decided: Decided, now: Date): Promise<void> {
  await queries.centreSuggestion.update({ where: { id }, data: { ...decided, settledById: userId, settledAt: now } });
  await telling(queries, id);
}

/** What an administrator makes of it: a new centre, or one that is on the list already. */
export interface Accepting extends Settling {
  readonly centreId: string | null;
}

export function acceptSuggestion(access: AdministratorAccess, accepting: Accepting, now: Date): Promise<Added> {
  return administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries): Promise<Added> {
    const open = await lockOpen(queries, accepting.suggestionId);
    if ('type' in open) return open;
    const added = accepting.centreId === null ? await insertCentre(queries, suggestedCentre(open), now) : await knownCentre(queries, accepting.centreId);
    if (added.type !== 'done') return added;
    await settle(queries, access, accepting, { state: 'ACCEPTED', centreId: added.centreId }, now);
    return { ...added, deed: 'accept-suggestion' };
  } });
}

async function knownCentre(queries: Queries, id: string): Promise<Added> {
  const known = await queries.centre.findUnique({ where: { id }, select: { id: true } });
  return known ? { type: 'done', deed: 'accept-suggestion', centreId: id } : adminRefused(problem('centreId', 'unknown-choice'));
}

export function declineSuggestion(access: AdministratorAccess, { reason, ...settling }: Settling & { readonly reason: string }, now: Date): Promise<AdminAnswer> {
  return administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries): Promise<AdminAnswer> {
    const open = await lockOpen(queries, settling.suggestionId);
    if ('type' in open) return open;
    await settle(queries, access, settling, { state: 'DECLINED', reason }, now);
    return { type: 'done', deed: 'decline-suggestion' };
  } });
}
