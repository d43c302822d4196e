import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Airport } from '@/lib/domain/flights/airport-search';
import { draftPlan } from '@/lib/domain/plan/draft-plan';
import type { PlanAnswers } from '@/lib/domain/plan/types';
import { DEFAULT_PROFILES } from '@/lib/domain/recovery/default-profiles';
import { ribbonOf } from '@/lib/domain/ribbon/ribbon-of';
import type { RibbonView } from '@/lib/domain/ribbon/types';
import type { PlanInput } from '@/lib/input/plan-answers';
import { type Answered, takeAnswers } from './plan-answers';
import { openPlan } from './sealed-plan';

/** What the form of the four questions starts with. */
export interface BegunPlan {
  /** Answers given before; null at the first visit. */
  readonly input: PlanInput | null;
  readonly several: readonly Airport[];
  readonly ribbon: RibbonView;
  /** The ribbon is an example, because the answers do not make a plan yet. */
  readonly isExample: boolean;
}

/** Opens the answers carried in the address; also old ones, for nothing that was typed should be lost. */
export async function readBegunPlan(sealed: string, now: Date): Promise<BegunPlan> {
  const opened = sealed === '' ? null : openPlan(sealed, now);
  const input = opened && opened.type !== 'broken' ? opened.plan.input : null;
  const taken = input ? await takeAnswers(input, now) : null;
  return {
    input,
    several: taken?.type === 'several' ? taken.airports : [],
    ribbon: ribbonFor(taken?.type === 'answered' ? taken.answered : EXAMPLE, now),
    isExample: taken?.type !== 'answered',
  };
}

const EXAMPLE_ANSWERS: PlanAnswers = {
  procedure: 'microdiscectomy',
  surgeryOn: null,
  home: { mode: 'FLY', city: '', zone: NEW_YORK, airport: null, country: null },
  centre: null,
  escort: { state: 'none', name: '' },
};
const EXAMPLE = { answers: EXAMPLE_ANSWERS, profile: DEFAULT_PROFILES.microdiscectomy };

function ribbonFor({ answers, profile }: Pick<Answered, 'answers' | 'profile'>, now: Date): RibbonView {
  // While somebody still answers, flags would only worry them.
  return ribbonOf(draftPlan(answers, profile, now).trip, [], dayIn(NEW_YORK, now));
}
