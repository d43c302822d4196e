'use server';

import { mayDo } from '@/lib/domain/access/deeds';
import { chooseHomePlan } from '@/lib/data/packing';
import { setMedicinesRule, setTravelBag } from '@/lib/data/packing-bags';
import { bagForm, homePlanForm, medicinesRuleForm } from '@/lib/input/packing-bag-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome } from '@/lib/server/outcome';
import { packingDone } from '@/lib/server/packing-outcomes';

export const setPackingBag = tripAction({
  deed: 'change-packing',
  schema: bagForm,
  run: async ({ access }, bag) => packingDone(access.tripId, await setTravelBag(access, bag)),
});

export const choosePackingPlan = tripAction({
  deed: 'change-packing',
  schema: homePlanForm,
  run: async ({ access, now }, { plan }) => packingDone(access.tripId, await chooseHomePlan(access, plan, now)),
});

export const sayMedicinesRule = tripAction({
  deed: 'change-packing',
  schema: medicinesRuleForm,
  async run({ access }, { rule }) {
    if (!mayDo('see-medical', access.standing)) return notFoundOutcome;
    await setMedicinesRule(access, rule);
    return packingDone(access.tripId, []);
  },
});
