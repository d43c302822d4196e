'use server';

import { planAnswersForm } from '@/lib/input/plan-answers';
import { publicAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';
import { takeAnswers } from '@/lib/server/plan-answers';
import { sealPlan } from '@/lib/server/sealed-plan';

/** Leads to the plan; nothing is stored. A home that may be several airports comes back with all of them to choose from. */
export const makePlan = publicAction({
  deed: 'draft-plan',
  schema: planAnswersForm,
  async run({ now }, input) {
    const taken = await takeAnswers(input, now);
    if (taken.type === 'refused') return refused(taken.problems);
    if (taken.type === 'several') return done(`/trips/new?plan=${sealPlan(input, now)}#home`);
    return done(`/plan/${sealPlan(taken.answered.input, now)}`);
  },
});
