import { overlaps } from '../calendar/spans';
import { blankItem } from '../itinerary/blank-item';
import { layOut, namedDay, wholeDays } from '../itinerary/layout';
import type { Made } from '../itinerary/make-item';
import type { Item, SurgeonNumber, Trip } from '../itinerary/types';
import { type Problem, problem } from '../problem';
import type { RecoveryProfile } from './profile';
import { numbersToSay, withNumber } from './profile-numbers';
import { speakerProblems } from './spoken-word';
import { type NumberProblem, outOfOrder, rangeProblem } from './surgeon-numbers';
import { quietSpan } from './windows';

/** One number is asked for at a time: whatever contradicts it is said beside it. */
const besideValue = ({ code, params }: NumberProblem): Problem => problem('value', code, params);

/** The quiet days as the profile says; the database holds the two together. */
function withQuietItem(trip: Trip, newId: string): Trip {
  const span = quietSpan(trip.profile);
  const others = trip.items.filter(({ kind }) => kind !== 'QUIET_DAYS');
  if (!span) return { ...trip, items: others };
  const when = wholeDays(layOut(trip), span);
  const known = trip.items.find(({ kind }) => kind === 'QUIET_DAYS');
  const item: Item = known ? { ...known, when } : blankItem(newId, 'QUIET_DAYS', when);
  return { ...trip, items: known ? trip.items.map((one) => (one === known ? item : one)) : [...others, item] };
}

/** Outings that the quiet days would cover, over or not: the person moves them first, or has them come as visitors. */
function coveredOutings(trip: Trip): readonly Problem[] {
  const layout = layOut(trip);
  const quiet = quietSpan(trip.profile);
  if (!quiet) return [];
  const covered = layout.placed.filter(({ item, span }) => item.kind === 'OUTING' && overlaps(span, quiet));
  return covered.map(({ item }) => problem('value', 'outing-meets-quiet-days', { name: item.title, day: namedDay(layout, quiet.until) }));
}

function withProfile(trip: Trip, profile: RecoveryProfile, newId: string): Made<Trip> {
  if (profile.quietDays === trip.profile.quietDays) return { made: { ...trip, profile } };
  const made = withQuietItem({ ...trip, profile }, newId);
  const problems = coveredOutings(made);
  return problems.length > 0 ? { problems } : { made };
}

/**
 * The trip with a number that the surgeon set: shorter or longer, it counts at once. All other numbers stay, and so
 * does every item but the quiet days. `newId` is for quiet days on a trip that had none.
 */
export function withSurgeonNumber(trip: Trip, said: SurgeonNumber, newId: string): Made<Trip> {
  const { number, value, saidBy, saidOn, recordedAt } = said;
  if (!numbersToSay(trip).includes(number)) return { problems: [problem('number', 'unknown-choice')] };
  const profile = withNumber(trip.profile, number, value);
  const wrong = rangeProblem(number, value) ?? outOfOrder(profile)[0];
  const problems = [...(wrong ? [besideValue(wrong)] : []), ...speakerProblems(saidBy, { saidOn }, recordedAt)];
  if (problems.length > 0) return { problems };
  return withProfile({ ...trip, numbers: [...trip.numbers, said] }, profile, newId);
}

/** More quiet days, as anybody may wish who plans the trip. Fewer are the surgeon's to say. */
export function withLongerQuietDays(trip: Trip, days: number, newId: string): Made<Trip> {
  const { quietDays } = trip.profile;
  if (!numbersToSay(trip).includes('quietDays')) return { problems: [problem('value', 'unknown-choice')] };
  const wrong = rangeProblem('quietDays', days);
  if (wrong) return { problems: [besideValue(wrong)] };
  if (days < quietDays) return { problems: [problem('value', 'quiet-days-only-longer', { least: quietDays })] };
  return days === quietDays ? { made: trip } : withProfile(trip, withNumber(trip.profile, 'quietDays', days), newId);
}
