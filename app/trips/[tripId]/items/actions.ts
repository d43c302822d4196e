'use server';

import { applyChange, visitAtStay } from '@/lib/domain/check/apply-change';
import { asChangeOf, removalProblems } from '@/lib/domain/itinerary/change-of';
import { makeJourney, makePlan, makeStay } from '@/lib/domain/itinerary/make-item';
import type { Trip } from '@/lib/domain/itinerary/types';
import { changeTrip } from '@/lib/data/change-trip';
import { flightForm, journeyForm, planForm, stayForm } from '@/lib/input/item-form';
import { removeItemForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';
import { saveItem } from '@/lib/server/save-item';
import { takeFlight } from '@/lib/server/take-flight';

const deed = 'change-itinerary';

/** A note that trip check offered stays what it was offered for. */
const purposeKept = ({ items }: Trip, itemId: string) =>
  items.find(({ id, kind }) => id === itemId && kind === 'NOTE')?.purpose ?? null;

export const savePlanItem = tripAction({
  deed,
  schema: planForm,
  run: (context, input) => saveItem(context, input, (id, trip) => {
    const purpose = input.purpose ?? purposeKept(trip, id);
    const plan = asChangeOf(trip, id, makePlan(id, { ...input, purpose, day: input.betterDay ?? input.day }));
    return 'made' in plan && input.asVisit && input.kind === 'OUTING' ? { made: visitAtStay(plan.made) } : plan;
  }),
});

export const saveStay = tripAction({
  deed,
  schema: stayForm,
  run: (context, input) => saveItem(context, input, (id, trip) => asChangeOf(trip, id, makeStay(id, input))),
});

export const saveJourney = tripAction({
  deed,
  schema: journeyForm,
  run: (context, input) => saveItem(context, input, (id, trip) => asChangeOf(trip, id, makeJourney(id, input, trip.home.zone))),
});

export const saveFlight = tripAction({ deed, schema: flightForm, run: takeFlight });

export const removeItem = tripAction({
  deed,
  schema: removeItemForm,
  async run({ access, now }, { itemId, version }) {
    const problems = await changeTrip(access, {
      edit: (trip) => {
        const problems = removalProblems(trip, itemId);
        return problems.length > 0 ? problems : applyChange(trip, { type: 'remove-item', itemId });
      },
      seenVersion: version,
      onStale: 'merge',
      now,
    });
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});
