import { randomUUID } from 'node:crypto';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { choiceProblems, endOf, type LinkChoice, MOST_LINKS, type PasscodeChoice } from '@/lib/domain/people/share-link';
import { type Problem, problem } from '@/lib/domain/problem';
import { hashPassword } from '@/lib/crypto/passwords';
import { hashToken, issueToken } from '@/lib/crypto/tokens';
import type { Queries } from './client';
import type { Prisma } from './generated/client';
import { managing } from './manage-people';
import type { TripAccess } from './open-trip';
import { LINK_COLUMNS, type LinkRow, stampOf } from './share-link-rows';

export type LinkAnswer =
  | { readonly type: 'done'; readonly linkId: string }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] }
  | { readonly type: 'not-found' };

type Managing = TripAccess<'manage-people'>;

const refusedWith = (problems: readonly Problem[]): LinkAnswer => ({ type: 'refused', problems });

/** Makes a link with an address of its own. */
export async function makeLink(access: Managing, choice: LinkChoice, passcode: string | null, now: Date): Promise<LinkAnswer> {
  const problems = choiceProblems(choice, dayIn(NEW_YORK, now));
  if (problems.length > 0) return refusedWith(problems);
  const passcodeHash = passcode === null ? null : await hashPassword(passcode);
  return managing<LinkAnswer>(access, now, async (queries) => {
    const { tripId, actor: { userId: madeById } } = access;
    if (await queries.shareLink.count({ where: { tripId, revokedAt: null } }) >= MOST_LINKS) return refusedWith([problem(null, 'link-limit', { most: MOST_LINKS })]);
    const id = randomUUID();
    await queries.shareLink.create({ data: { id, tripId, madeById, madeAt: now, ...columnsOf(choice), passcodeHash, ...addressColumns(id, 1) } });
    return { type: 'done', linkId: id };
  });
}

interface LinkChange {
  readonly choice: LinkChoice;
  readonly passcode: PasscodeChoice;
  /** The stamp of the link that the form showed. */
  readonly seen: string;
}

/** Changes what a link shows, until when and behind which passcode. Its address stays. */
export async function changeLink(access: Managing, linkId: string, { choice, passcode, seen }: LinkChange, now: Date): Promise<LinkAnswer> {
  const problems = choiceProblems(choice, dayIn(NEW_YORK, now));
  if (problems.length > 0) return refusedWith(problems);
  const code = await passcodeColumn(passcode);
  return withLink(access, linkId, now, async (queries, row) => {
    if (stampOf(row) !== seen) return refusedWith([problem(null, 'link-stale')]);
    await queries.shareLink.update({ where: { id: linkId }, data: { ...columnsOf(choice), ...code } });
    return { type: 'done', linkId };
  });
}

/** Gives a link another address; the one before opens nothing any more. */
export const newAddress = (access: Managing, linkId: string, seen: string, now: Date): Promise<LinkAnswer> =>
  withLink(access, linkId, now, async (queries, row) => {
    if (stampOf(row) !== seen) return refusedWith([problem(null, 'link-stale')]);
    await queries.shareLink.update({ where: { id: linkId }, data: addressColumns(linkId, row.issue + 1) });
    return { type: 'done', linkId };
  });

/** Turns a link off for good: whoever has its address finds nothing there. */
export const revokeLink = (access: Managing, linkId: string, now: Date): Promise<LinkAnswer> =>
  withLink(access, linkId, now, async (queries) => {
    await queries.shareLink.update({ where: { id: linkId }, data: { revokedAt: now } });
    return { type: 'done', linkId };
  });

const columnsOf = ({ name, shows, lastDay }: LinkChoice) => ({
  name, showsItinerary: shows.itinerary, showsFlights: shows.flights, showsStay: shows.stay, updates: shows.updates, expiresAt: endOf(lastDay),
});

const addressColumns = (rowId: string, issue: number) => ({ issue, tokenHash: hashToken(issueToken('share-link', { rowId, issue })) });

async function passcodeColumn(choice: PasscodeChoice): Promise<Prisma.ShareLinkUpdateInput> {
  if (choice.type === 'keep') return {};
  return { passcodeHash: choice.type === 'none' ? null : await hashPassword(choice.passcode) };
}

/** Manages a link of this trip that was not turned off. */
function withLink(access: Managing, linkId: string, now: Date, run: (queries: Queries, row: LinkRow) => Promise<LinkAnswer>): Promise<LinkAnswer> {
  return managing<LinkAnswer>(access, now, async (queries) => {
    const row = await queries.shareLink.findFirst({ where: { id: linkId, tripId: access.tripId, revokedAt: null }, select: LINK_COLUMNS });
    return row ? run(queries, row) : { type: 'not-found' };
  });
}
