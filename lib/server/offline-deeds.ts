import { addNote, doTick } from '@/lib/data/offline-deeds';
import { AccessEnded } from '@/lib/data/lock-trip';
import { openTrip } from '@/lib/data/open-trip';
import type { Person } from '@/lib/domain/access/actor';
import type { DeedAnswer, OfflineDeed, ToldAnswer } from '@/lib/domain/offline/deeds';
import { namedDeed, offlineDeed } from '@/lib/input/offline-deeds';
import { deedAnswerWords } from '@/lib/text/queue-words';
import type { Locale } from '@/lib/text/locale';
import { log } from './log';
import type { AccountContext } from './perform';

/** Does what a device sends, one after another as it was done there, each under its own access; and says what came of it. */
export async function doOfflineDeeds(context: AccountContext, deeds: readonly unknown[]): Promise<readonly ToldAnswer[]> {
  const told: ToldAnswer[] = [];
  for (const raw of deeds) {
    const answer = await answerTo(context, raw);
    if (answer) told.push(answer);
  }
  return told;
}

/** Null for what has no name to answer by, and for what could not be done just now: the device sends it again. */
async function answerTo(context: AccountContext, raw: unknown): Promise<ToldAnswer | null> {
  const { success, data: deed } = offlineDeed.safeParse(raw);
  if (success) return doOne(context, deed);
  const named = namedDeed.safeParse(raw);
  return named.success ? toldOf(named.data.id, { outcome: 'refused', code: 'unknown-problem' }, context.locale) : null;
}

async function doOne({ actor, now, locale, requestId }: AccountContext, deed: OfflineDeed): Promise<ToldAnswer | null> {
  try {
    return toldOf(deed.id, await done(actor, deed, now), locale);
  } catch (fault) {
    if (fault instanceof AccessEnded) return toldOf(deed.id, GONE, locale);
    log.error({ deed: `offline-${deed.kind}`, request: requestId, err: fault }, 'a deed failed');
    return null;
  }
}

const GONE: DeedAnswer = { outcome: 'gone' };

async function done(actor: Person, deed: OfflineDeed, now: Date): Promise<DeedAnswer> {
  if (deed.kind === 'tick') {
    const access = await openTrip(actor, deed.tripId, 'tick-packing');
    return access ? doTick(access, deed, now) : GONE;
  }
  const access = await openTrip(actor, deed.tripId, 'change-itinerary');
  return access ? addNote(access, deed, now) : GONE;
}

const toldOf = (id: string, answer: DeedAnswer, locale: Locale): ToldAnswer =>
  ({ id, outcome: answer.outcome, turns: 'turns' in answer ? (answer.turns ?? null) : null, words: deedAnswerWords(answer, locale) });
