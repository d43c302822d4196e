import type { FoundLink } from './link-visits';
import { database } from './client';
import { HOLDS_TRIP } from './members';
import { notify } from './notifications';
import { countTries, forgiveTries, type Tally } from './rate-limits';

/** In this order: one network address spends at most its own share of what a link can take. */
const talliesOf = (linkId: string, address: string): readonly Tally[] =>
  [['passcode-pair', `${linkId} ${address}`], ['passcode-address', address], ['passcode-link', linkId]];

/** Counts one try at a link's passcode; false when there were too many. */
export const countGuess = ({ linkId }: FoundLink, address: string): Promise<boolean> => countTries(talliesOf(linkId, address));

/** Whoever knew the passcode was not guessing. */
export const forgiveGuess = ({ linkId }: FoundLink, address: string): Promise<void> => forgiveTries(talliesOf(linkId, address));

/** Tells whoever manages the trip's people that somebody guesses at a link, once a day and not at which. */
export async function tellOfGuesses({ linkId, tripId }: FoundLink, now: Date): Promise<void> {
  if (!(await countTries([['passcode-told', linkId]]))) return;
  const holders = await database().tripMember.findMany({ where: { tripId, ...HOLDS_TRIP }, select: { userId: true } });
  await notify(holders.map(({ userId }) => ({ userId, tripId, kind: 'link-guessed', params: {} })), now);
}
