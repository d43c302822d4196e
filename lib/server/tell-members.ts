import { mayDo } from '@/lib/domain/access/deeds';
import { naming } from '@/lib/domain/inbox-note';
import type { AwaitedWord } from '@/lib/domain/recovery/awaited-word';
import type { Queries } from '@/lib/data/client';
import { membersWho, otherMembers, staffOfTrip } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';

/** What the centre's staff did, as the inbox of those on the trip says it. */
export type CentreNews = 'centre-changed-plan' | 'centre-confirmed-day' | 'centre-set-hour' | 'centre-set-escort' | 'centre-escort-gone';
/** The same of what only those with the medical part may read. */
export type WordNews = 'centre-confirmed-word' | 'centre-said-word' | 'centre-took-word-back';

/** Who did it: of staff their centre too, by its id. Its name is looked up where it is read. */
const authorOf = ({ actor, centre }: TripAccess) => naming(actor, centre ? { centreId: centre.id } : {});

/**
 * Tells everybody else on the trip that its plan has changed, and not what: neither inbox nor mail nor push say a word about health.
 * `news`: what to say of staff's doing.
 */
export async function tellMembers(queries: Queries, access: TripAccess, now: Date, news: CentreNews = 'centre-changed-plan'): Promise<void> {
  await tell(queries, access, { to: await otherMembers(queries, access), kind: access.centre ? news : 'plan-changed' }, now);
}

/** Tells those on the trip who see the medical part that the centre has said something, and not what. */
export async function tellOfWord(queries: Queries, access: TripAccess, now: Date, kind: WordNews): Promise<void> {
  await tell(queries, access, { to: await membersWho(queries, access, (standing) => mayDo('see-medical', standing)), kind }, now);
}

type Tell = (queries: Queries, about: AwaitedWord) => Promise<void>;

/** The centre confirmed a word: a day to everybody, whatever else to those who may read it. */
export const tellOfConfirmed = (access: TripAccess, now: Date): Tell => async (queries, { type }) => {
  if (type === 'surgery') await tellMembers(queries, access, now, 'centre-confirmed-day');
  else await tellOfWord(queries, access, now, 'centre-confirmed-word');
};

/** The centre said a word of its own; undefined for the patient's side, whose word nobody else has to be told of. */
export const tellOfOwnWord = (access: TripAccess, now: Date) =>
  access.centre ? (queries: Queries) => tellOfWord(queries, access, now, 'centre-said-word') : undefined;

/** The same for a number: it changes the plan that everybody sees. */
export const tellOfNumber = (access: TripAccess, now: Date) =>
  access.centre ? (queries: Queries) => tellMembers(queries, access, now) : undefined;

interface News {
  readonly to: readonly string[];
  readonly kind: CentreNews | WordNews | 'plan-changed';
}

async function tell(queries: Queries, access: TripAccess, { to: members, kind }: News, now: Date): Promise<void> {
  const { tripId } = access;
  await notify(members.map((userId) => ({ userId, tripId, kind, ...authorOf(access) })), now, queries);
}

/** Tells the staff of the centre that sees the trip that the patient's side has said another day or hour. */
export async function tellStaff(queries: Queries, access: TripAccess, now: Date): Promise<void> {
  const { tripId, actor } = access;
  const staff = await staffOfTrip(queries, access);
  await notify(staff.map((userId) => ({ userId, tripId, kind: 'day-awaits-centre', ...naming(actor) })), now, queries);
}
