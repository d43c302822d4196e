import type { Day } from '../calendar/types';
import { type Problem, problem } from '../problem';
import type { ArrivalDeed } from './arrival-deeds';
import { ARRIVAL_STAGES, type ArrivalStage } from './types';

/** The days that stages wait for; null where nobody knows the day. */
export interface StageDays {
  readonly arrivesOn: Day | null;
  readonly surgeryOn: Day | null;
  readonly leavesOn: Day | null;
}

const stageAt = (from: ArrivalStage, steps: number): ArrivalStage | null => ARRIVAL_STAGES[ARRIVAL_STAGES.indexOf(from) + steps] ?? null;

/** What can be marked next; null at the end. */
export const nextStage = (stage: ArrivalStage): ArrivalStage | null => stageAt(stage, 1);

/** What taking back the last mark comes to; null where nothing is marked. */
export const stageBefore = (stage: ArrivalStage): ArrivalStage | null => stageAt(stage, -1);

/** The first day on which a stage can be marked: a plan that is to change is changed first. Null: on any day. */
function firstDayOf(stage: ArrivalStage, { arrivesOn, surgeryOn, leavesOn }: StageDays): Day | null {
  switch (stage) {
    case 'COMING':
      return null;
    case 'ARRIVED':
      return arrivesOn;
    case 'DISCHARGED':
      return surgeryOn;
    case 'HOME':
      return leavesOn ?? surgeryOn;
  }
}

export interface StageMove {
  readonly from: ArrivalStage;
  readonly to: ArrivalStage;
}

/** Why a stage cannot be marked, or null: one step on, when its day has come, or one step back. */
export function stageProblem({ from, to }: StageMove, days: StageDays, today: Day): Problem | null {
  if (to === stageBefore(from)) return null;
  if (to !== nextStage(from)) return problem(null, 'stage-not-next', { stage: from });
  const first = firstDayOf(to, days);
  return first && today < first ? problem(null, 'stage-too-early', { stage: to, day: first }) : null;
}

const MARKS = { ARRIVED: 'mark-arrived', DISCHARGED: 'mark-discharged', HOME: 'mark-home' } as const;

export const deedOfMove = ({ from, to }: StageMove): ArrivalDeed => (to === 'COMING' || to === stageBefore(from) ? 'take-back-mark' : MARKS[to]);
