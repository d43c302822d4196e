import { HOLD_GAP_SECONDS, type HoldPlan, holdSecondsInAll } from './hold-timer';

export const MOVE_IDS = [
  'chin-to-chest', 'knees-to-chest', 'side-lean', 'knee-sway', 'downward-dog', 'triangle', 'childs-pose', 'side-plank',
] as const;
export type MoveId = (typeof MOVE_IDS)[number];

export type MoveKind = 'stretch' | 'yoga';
export type Posture = 'sitting' | 'lying' | 'standing' | 'kneeling' | 'hands-and-feet';

/** Every move is told in three steps: how to begin, what to do and hold, how to come back. */
export const MOVE_STEPS = ['begin', 'hold', 'back'] as const;

export interface Move {
  readonly id: MoveId;
  readonly kind: MoveKind;
  readonly posture: Posture;
  /** `hard`: shown to those who ask for it alone. */
  readonly hardness: 'easy' | 'middle' | 'hard';
  /** What its timer starts with. */
  readonly plan: HoldPlan;
  /**
   * Whose number of seconds it starts with: `text` names one in words ("about 20 seconds"), all others are Mendway's own. How often
   * to do it is Mendway's own number in each.
   */
  readonly secondsFrom: 'text' | 'own';
}

const once = (holdSeconds: number, repetitions: number): HoldPlan => ({ holdSeconds, repetitions, sides: 1 });
const eachSide = (holdSeconds: number, repetitions: number): HoldPlan => ({ holdSeconds, repetitions, sides: 2 });

/** The stretches and poses of the text that the guide grew from, the easier ones first in each kind. */
export const MOVES: readonly Move[] = [
  { id: 'chin-to-chest', kind: 'stretch', posture: 'sitting', hardness: 'easy', plan: once(10, 3), secondsFrom: 'own' },
  { id: 'knees-to-chest', kind: 'stretch', posture: 'lying', hardness: 'easy', plan: once(20, 3), secondsFrom: 'own' },
  { id: 'side-lean', kind: 'stretch', posture: 'standing', hardness: 'easy', plan: eachSide(10, 2), secondsFrom: 'own' },
  { id: 'knee-sway', kind: 'stretch', posture: 'lying', hardness: 'easy', plan: eachSide(3, 5), secondsFrom: 'own' },
  { id: 'childs-pose', kind: 'yoga', posture: 'kneeling', hardness: 'easy', plan: once(30, 2), secondsFrom: 'own' },
  { id: 'downward-dog', kind: 'yoga', posture: 'hands-and-feet', hardness: 'middle', plan: once(20, 3), secondsFrom: 'text' },
  { id: 'triangle', kind: 'yoga', posture: 'standing', hardness: 'middle', plan: eachSide(20, 2), secondsFrom: 'own' },
  { id: 'side-plank', kind: 'yoga', posture: 'hands-and-feet', hardness: 'hard', plan: eachSide(10, 1), secondsFrom: 'own' },
];

export const moveNamed = (id: string): Move | null => MOVES.find((move) => move.id === id) ?? null;

export const isHard = ({ hardness }: Move): boolean => hardness === 'hard';

/** What stands on the page: without the hard ones, unless somebody asked for them. */
export const movesShown = (asked: 'usual' | 'hard-too'): readonly Move[] =>
  (asked === 'hard-too' ? MOVES : MOVES.filter((move) => !isHard(move)));

/** About how many minutes it takes, with the seconds between two holds; at least one. */
export const minutesOf = ({ plan }: Move): number => Math.max(1, Math.round(holdSecondsInAll(plan, HOLD_GAP_SECONDS) / 60));
