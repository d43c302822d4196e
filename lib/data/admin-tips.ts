import type { ShownTip, TipWords, TypedTip } from '@/lib/domain/guide/tip';
import { problem } from '@/lib/domain/problem';
import { type AdminAnswer, adminNotFound, adminRefused, adminStale, deedOfAnswer } from './admin-answer';
import { administerAnswering } from './administer';
import { database, type Queries } from './client';
import type { Prisma } from './generated/client';
import type { AdministratorAccess } from './open-administration';
import { shownTip } from './tips';
import { versionOf } from './version-of';

type Row = Prisma.TipGetPayload<object>;

export interface OpenTip extends TypedTip {
  readonly id: string;
  readonly locale: string;
  readonly suggestedAt: Date;
  /** Whoever sent it left an address. */
  readonly wantsToHear: boolean;
}

/** A tip that the guide shows, with the version of what it says. */
export interface TakenTip extends ShownTip {
  readonly version: string;
}

export interface DeclinedTip extends TypedTip {
  readonly id: string;
  readonly reason: string;
  readonly settledAt: Date;
  /** Empty where that account is gone. */
  readonly settledBy: string;
}

const MOST_LISTED = 50;
/** No fewer than the guide shows, so that each can be taken out again. */
const MOST_TAKEN = 200;

const openTip = ({ id, topic, text, locale, suggestedAt, email }: Row): OpenTip => ({ id, topic, text, locale, suggestedAt, wantsToHear: email !== '' });

/** The oldest first, and how many there are in all. */
export async function openTips(_access: AdministratorAccess, most = MOST_LISTED): Promise<{ readonly shown: readonly OpenTip[]; readonly count: number }> {
  const where = { state: 'OPEN' } as const;
  const [rows, count] = await Promise.all([
    database().tip.findMany({ where, orderBy: [{ suggestedAt: 'asc' }, { id: 'asc' }], take: most }),
    database().tip.count({ where }),
  ]);
  return { shown: rows.map(openTip), count };
}

export const countTips = (_access: AdministratorAccess, state: Row['state']): Promise<number> => database().tip.count({ where: { state } });

/** The latest first. */
export async function takenTips(_access: AdministratorAccess, most = MOST_TAKEN): Promise<readonly TakenTip[]> {
  const rows = await database().tip.findMany({ where: { state: 'ACCEPTED' }, orderBy: [{ settledAt: 'desc' }, { id: 'asc' }], take: most });
  return rows.flatMap((row) => shownTip(row).map((tip) => ({ ...tip, version: versionOf(tip.words) })));
}

/** The latest first, with who decided. */
export async function declinedTips(_access: AdministratorAccess, most = MOST_LISTED): Promise<readonly DeclinedTip[]> {
  const rows = await database().tip.findMany({ where: { state: 'DECLINED' }, orderBy: [{ settledAt: 'desc' }, { id: 'asc' }], take: most });
  const people = await database().user.findMany({ where: { id: { in: rows.flatMap(({ settledById }) => settledById ?? []) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, topic, text, reason, settledAt, settledById, suggestedAt }) =>
    ({ id, topic, text, reason, settledAt: settledAt ?? suggestedAt, settledBy: names.get(settledById ?? '') ?? '' }));
}

/** Queues the letter to whoever sent the tip, in the transaction that settled it. */
export type TipTelling = (queries: Queries, tipId: string) => Promise<void>;

export interface TipSettling {
  readonly tipId: string;
  readonly telling: TipTelling;
}

const DEEDS = { ACCEPTED: 'accept-tip', DECLINED: 'decline-tip' } as const;

/** The one has words, the other a reason. */
type Settled = Pick<Prisma.TipUncheckedUpdateInput, 'reason' | 'shown'> & { readonly state: keyof typeof DEEDS };

/** Takes it into the guide, in the administrator's words. */
export const acceptTip = (access: AdministratorAccess, { words, ...settling }: TipSettling & { readonly words: TipWords }, now: Date): Promise<AdminAnswer> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, run: (queries) => settleTip(queries, access, settling, { state: 'ACCEPTED', shown: { ...words } }, now) });

export const declineTip = (access: AdministratorAccess, { reason, ...settling }: TipSettling & { readonly reason: string }, now: Date): Promise<AdminAnswer> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, run: (queries) => settleTip(queries, access, settling, { state: 'DECLINED', reason }, now) });

async function settleTip(
  queries: Queries, { userId }: AdministratorAccess, { tipId: id, telling }: TipSettling, settled: Settled, now: Date,
): Promise<AdminAnswer> {
  const row = await lockTip(queries, id);
  if (!row) return adminNotFound;
  if (row.state !== 'OPEN') return settledAlready(queries, row);
  await queries.tip.update({ where: { id }, data: { ...settled, settledById: userId, settledAt: now } });
  await telling(queries, id);
  return { type: 'done', deed: DEEDS[settled.state] };
}

/** Nobody else settles or changes it meanwhile. */
async function lockTip(queries: Queries, id: string): Promise<Row | null> {
  await queries.$queryRaw`SELECT 1 FROM "Tip" WHERE id = ${id}::uuid FOR UPDATE`;
  return queries.tip.findUnique({ where: { id } });
}

async function settledAlready(queries: Queries, { settledById, state }: Row): Promise<AdminAnswer> {
  const by = settledById && await queries.user.findUnique({ where: { id: settledById }, select: { name: true } });
  return adminRefused(problem(null, 'suggestion-settled', { name: by ? by.name : 'none', how: state }));
}

interface TipEdit {
  readonly tipId: string;
  /** Of the words that the form showed. */
  readonly version: string;
}

/** Words a tip of the guide anew. */
export const rewordTip = (access: AdministratorAccess, { words, ...edit }: TipEdit & { readonly words: TipWords }, now: Date): Promise<AdminAnswer> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries): Promise<AdminAnswer> {
    const refusal = await lockTaken(queries, edit);
    if (refusal) return refusal;
    if (versionOf(words) === edit.version) return { type: 'unchanged' };
    await queries.tip.update({ where: { id: edit.tipId }, data: { shown: { ...words } } });
    return { type: 'done', deed: 'reword-tip' };
  } });

/** Takes a tip out of the guide. Whoever sent it hears nothing of that: an answer that still waits goes with the address. */
export const withdrawTip = (access: AdministratorAccess, { reason, ...edit }: TipEdit & { readonly reason: string }, now: Date): Promise<AdminAnswer> =>
  administerAnswering(access, { now, deedOf: deedOfAnswer, async run(queries): Promise<AdminAnswer> {
    const refusal = await lockTaken(queries, edit);
    if (refusal) return refusal;
    // `shown` is JSON: null in the column is a raw value to Prisma.
    await queries.$executeRaw`UPDATE "Tip" SET state = 'DECLINED', shown = NULL, email = '', reason = ${reason}, "settledById" = ${access.userId}::uuid, "settledAt" = ${now} WHERE id = ${edit.tipId}::uuid`;
    return { type: 'done', deed: 'withdraw-tip' };
  } });

/** Why a tip cannot be changed; null where it stands in the guide as the form showed it. */
async function lockTaken(queries: Queries, { tipId, version }: TipEdit): Promise<AdminAnswer | null> {
  const row = await lockTip(queries, tipId);
  const [taken] = row ? shownTip(row) : [];
  if (!row || row.state !== 'ACCEPTED' || !taken) return adminNotFound;
  return versionOf(taken.words) === version ? null : adminStale;
}
