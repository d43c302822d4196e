'use server';

import { tickLine } from '@/lib/data/packing';
import { setRemoved } from '@/lib/data/packing-lines';
import { namedLineForm, tickForm } from '@/lib/input/packing-line-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome } from '@/lib/server/outcome';
import { atRow, MANY, packingDone, packingPath } from '@/lib/server/packing-outcomes';

export const tickPackingLine = tripAction({
  deed: 'tick-packing',
  schema: tickForm,
  limit: MANY,
  async run({ access, now }, { packed, ...tick }) {
    const isKnown = await tickLine(access, { ...tick, isPacked: packed === 'yes' }, now);
    return isKnown ? atRow(packingPath(access.tripId), tick) : notFoundOutcome;
  },
});

export const restorePackingLine = tripAction({
  deed: 'change-packing',
  schema: namedLineForm,
  run: async ({ access }, { line }) => packingDone(access.tripId, (await setRemoved(access, line, null)) ? [] : null),
});
