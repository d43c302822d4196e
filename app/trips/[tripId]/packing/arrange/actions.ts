'use server';

import { placeLine } from '@/lib/data/packing-lines';
import { placeForm } from '@/lib/input/packing-line-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome } from '@/lib/server/outcome';
import { atRow, MANY, packingPath } from '@/lib/server/packing-outcomes';

export const placePackingLine = tripAction({
  deed: 'change-packing',
  schema: placeForm,
  limit: MANY,
  async run({ access }, { line, step, before, ...bearing }) {
    const isKnown = await placeLine(access, line, step ? { step } : { before });
    return isKnown ? atRow(`${packingPath(access.tripId)}/arrange`, bearing) : notFoundOutcome;
  },
});
