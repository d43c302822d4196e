import type { Instant } from '../calendar/types';
import type { Clearance, Hold, Surgery, SurgeonNumber } from '../itinerary/types';
import type { LiftingWord } from './hold';

/** What the patient's side recorded that awaits the centre's word. */
export type AwaitedWord =
  | { readonly type: 'surgery'; readonly surgery: Surgery }
  | { readonly type: 'number'; readonly said: SurgeonNumber }
  | { readonly type: 'clearance'; readonly said: Clearance }
  | { readonly type: 'hold'; readonly hold: Hold }
  | { readonly type: 'lifted'; readonly hold: Hold; readonly word: LiftingWord };

/** It awaits the centre since somebody recorded it. */
export interface OpenProposal {
  readonly id: string;
  readonly madeAt: Instant;
  /** Who recorded it; empty when they are no longer on the trip. */
  readonly madeBy: string;
  readonly about: AwaitedWord;
}

/** A word of the centre's on a number, a clearance, or whether a hold stands. */
export type CentresWord =
  | Pick<SurgeonNumber, 'number' | 'value'>
  | Pick<Clearance, 'kind' | 'word'>
  | { readonly isOnHold: boolean };

/** Both speak of the same thing: one number, one clearance, the one hold. */
function isOnSameSubject(about: AwaitedWord, word: CentresWord): boolean {
  if (about.type === 'number') return 'number' in word && word.number === about.said.number;
  if (about.type === 'clearance') return 'kind' in word && word.kind === about.said.kind;
  return about.type !== 'surgery' && 'isOnHold' in word;
}

function saysTheSame(about: AwaitedWord, word: CentresWord): boolean {
  if (about.type === 'number') return 'value' in word && word.value === about.said.value;
  if (about.type === 'clearance') return 'word' in word && word.word === about.said.word;
  return 'isOnHold' in word && word.isOnHold === (about.type === 'hold');
}

/** What the centre's own word comes to for what awaited it; null where it speaks of another thing. */
export function settledBy(about: AwaitedWord, word: CentresWord): 'CONFIRMED' | 'REFUSED' | null {
  if (!isOnSameSubject(about, word)) return null;
  return saysTheSame(about, word) ? 'CONFIRMED' : 'REFUSED';
}
