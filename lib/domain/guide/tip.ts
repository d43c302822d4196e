import type { Day } from '../calendar/types';

/** What a tip is about, in the order in which the guide shows them. */
export const TIP_TOPICS = ['PACKING', 'FLYING', 'HEALING', 'CITY', 'MOVES', 'CENTRES'] as const;
export type TipTopic = (typeof TIP_TOPICS)[number];

/** What somebody tells others who travel for surgery. */
export interface TypedTip {
  readonly topic: TipTopic;
  readonly text: string;
}

/** What the guide shows of it, as an administrator worded it in each language. */
export interface TipWords {
  readonly en: string;
  readonly es: string;
}

export interface ShownTip {
  readonly id: string;
  readonly topic: TipTopic;
  readonly words: TipWords;
  /** The New York day on which it was taken. */
  readonly takenOn: Day;
}

export interface TipGroup {
  readonly topic: TipTopic;
  readonly tips: readonly ShownTip[];
}

/** Topics without a tip are left out. */
export const tipsByTopic = (tips: readonly ShownTip[]): readonly TipGroup[] =>
  TIP_TOPICS.map((topic) => ({ topic, tips: tips.filter((tip) => tip.topic === topic) })).filter((group) => group.tips.length > 0);
