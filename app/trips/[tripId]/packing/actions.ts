'use server';

import { mayDo } from '@/lib/domain/access/deeds';
import { chooseHomePlan, tickLine } from '@/lib/data/packing';
import { setMedicinesRule, setTravelBag } from '@/lib/data/packing-bags';
import { addLine, changeLine, placeLine, setRemoved } from '@/lib/data/packing-lines';
import { bagForm, homePlanForm, medicinesRuleForm } from '@/lib/input/packing-bag-forms';
import { lineForm, namedLineForm, newLineForm, placeForm, tickForm } from '@/lib/input/packing-line-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { atRow, packingDone, packingPath } from '@/lib/server/packing-outcomes';
import { sealedLine } from '@/lib/server/sealed-line';

/** A list is ticked off in minutes, by a thumb that taps twice. */
const TICKS = { points: 600, seconds: 60 };

export const tickPackingLine = tripAction({
  deed: 'tick-packing',
  schema: tickForm,
  limit: TICKS,
  async run({ access, now }, { packed, ...tick }) {
    const isKnown = await tickLine(access, { ...tick, isPacked: packed === 'yes' }, now);
    return isKnown ? atRow(packingPath(access.tripId), tick) : notFoundOutcome;
  },
});

export const addPackingLine = tripAction({
  deed: 'change-packing',
  schema: newLineForm,
  run: async ({ access }, line) => packingDone(access.tripId, await addLine(access, line)),
});

export const changePackingLine = tripAction({
  deed: 'change-packing',
  schema: lineForm,
  async run({ access }, { line, supplyDays: days, supplyFrom: from, ...edit }) {
    const supply = days === null || from === null ? null : { days, from };
    return packingDone(access.tripId, await changeLine(access, line, { ...edit, supply }));
  },
});

export const placePackingLine = tripAction({
  deed: 'change-packing',
  schema: placeForm,
  limit: TICKS,
  async run({ access }, { line, step, before, ...bearing }) {
    const isKnown = await placeLine(access, line, step ? { step } : { before });
    return isKnown ? atRow(`${packingPath(access.tripId)}/arrange`, bearing) : notFoundOutcome;
  },
});

export const removePackingLine = tripAction({
  deed: 'change-packing',
  schema: namedLineForm,
  async run({ access, now }, { line }) {
    if (!(await setRemoved(access, line, now))) return notFoundOutcome;
    return done(`${packingPath(access.tripId)}?${new URLSearchParams({ removed: sealedLine(line) })}`);
  },
});

export const restorePackingLine = tripAction({
  deed: 'change-packing',
  schema: namedLineForm,
  run: async ({ access }, { line }) => packingDone(access.tripId, (await setRemoved(access, line, null)) ? [] : null),
});

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
