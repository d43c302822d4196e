'use server';

import { changeLine, setRemoved } from '@/lib/data/packing-lines';
import { lineForm, namedLineForm } from '@/lib/input/packing-line-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { packingDone, packingPath } from '@/lib/server/packing-outcomes';
import { sealedLine } from '@/lib/server/sealed-line';

export const changePackingLine = tripAction({
  deed: 'change-packing',
  schema: lineForm,
  async run({ access }, { line, supplyDays: days, supplyFrom: from, ...edit }) {
    const supply = days === null || from === null ? null : { days, from };
    return packingDone(access.tripId, await changeLine(access, line, { ...edit, supply }));
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
