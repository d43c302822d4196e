import { randomUUID } from 'node:crypto';
import type { Instant } from '@/lib/domain/calendar/types';
import type { UpdateState } from '@/lib/domain/people/types';
import { mayCorrect } from '@/lib/domain/people/updates';
import { type Problem, problem } from '@/lib/domain/problem';
import { sealValue } from '@/lib/crypto/seal';
import type { Queries } from './client';
import { onLockedTrip } from './on-locked-trip';
import type { TripAccess } from './open-trip';
import { recordDeed } from './trip-audit';
import { openText, updateTextPlace } from './update-rows';

type MayPost = TripAccess<'post-update'>;

export interface Posting {
  readonly state: UpdateState;
  /** May be empty: the state says it all. */
  readonly text: string;
  /** Made with the form: sent twice, it is posted once. */
  readonly commandId: string;
}

/** More than any surgery has; they bound what one page has to draw. */
const MOST_UPDATES = 200;
const MOST_TEXTS = 20;

/** What stands or falls with the posting. */
export type TellReaders = (queries: Queries) => Promise<void>;

/** No problems when it is posted, also by an earlier tap; null when another trip has had that command. */
export function postUpdate(access: MayPost, posting: Posting, now: Instant, tell: TellReaders): Promise<readonly Problem[] | null> {
  return onLockedTrip(access, async (queries) => {
    const known = await queries.update.findUnique({ where: { commandId: posting.commandId }, select: { tripId: true } });
    if (known) return known.tripId === access.tripId ? [] : null;
    if ((await queries.update.count({ where: { tripId: access.tripId } })) >= MOST_UPDATES) return [problem(null, 'too-many-updates')];
    await addUpdate(queries, access, posting, now);
    await tell(queries);
    return [];
  });
}

async function addUpdate(queries: Queries, access: MayPost, { state, text, commandId }: Posting, now: Instant): Promise<void> {
  const { tripId, actor, centre } = access;
  const { id } = await queries.update.create({
    data: { tripId, state, commandId, postedById: actor.userId, postedByName: actor.name, centreId: centre?.id ?? null, postedAt: now },
    select: { id: true },
  });
  if (text) await addText(queries, access, { updateId: id, text }, now);
  await recordDeed(access, access.deed, now, queries);
}

interface Correction {
  readonly updateId: string;
  readonly text: string;
}

async function addText(queries: Queries, { actor }: MayPost, { updateId, text }: Correction, writtenAt: Instant): Promise<void> {
  const id = randomUUID();
  const writer = { writtenById: actor.userId, writtenByName: actor.name };
  await queries.updateText.createMany({ data: [{ id, updateId, text: sealValue(text, updateTextPlace(id)), ...writer, writtenAt }] });
}

/** Adds the new words and keeps the old ones. Null when the trip has no such update that this person may correct. */
export function correctUpdate(access: MayPost, correction: Correction, now: Instant): Promise<readonly Problem[] | null> {
  return onLockedTrip(access, async (queries) => {
    const update = await correctable(queries, access, correction.updateId);
    if (!update) return null;
    if (update.withdrawnAt) return [problem(null, 'update-taken-back')];
    const last = update.texts.at(-1);
    if (last && openText(last).text === correction.text) return [];
    if (update.texts.length >= MOST_TEXTS) return [problem(null, 'too-many-corrections')];
    await addText(queries, access, correction, laterThan(last?.writtenAt, now));
    await recordDeed(access, access.deed, now, queries);
    return [];
  });
}

/** Two corrections of one moment keep the order in which they came. */
const laterThan = (before: Instant | undefined, now: Instant): Instant => new Date(Math.max(now.getTime(), (before?.getTime() ?? 0) + 1));

/** From then on nobody is shown its words. False when the trip has no such update that this person may take back. */
export function takeBackUpdate(access: MayPost, updateId: string, now: Instant): Promise<boolean> {
  return onLockedTrip(access, async (queries) => {
    const update = await correctable(queries, access, updateId);
    if (!update) return false;
    if (update.withdrawnAt) return true;
    await queries.update.update({ where: { id: updateId }, data: { withdrawnAt: now }, select: { id: true } });
    await recordDeed(access, access.deed, now, queries);
    return true;
  });
}

/** Whether it was taken back already is for the caller to say: that may have happened a moment ago. */
async function correctable(queries: Queries, { tripId, actor, standing }: MayPost, updateId: string) {
  const found = await queries.update.findUnique({
    where: { id: updateId, tripId }, include: { texts: { orderBy: { writtenAt: 'asc' } } }, relationLoadStrategy: 'join',
  });
  const corrector = { userId: actor.userId, standing };
  return found && mayCorrect(corrector, { ...found, withdrawnAt: null }) ? found : null;
}
