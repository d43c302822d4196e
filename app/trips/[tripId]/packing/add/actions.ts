'use server';

import { addLine } from '@/lib/data/packing-lines';
import { newLineForm } from '@/lib/input/packing-line-forms';
import { tripAction } from '@/lib/server/action';
import { packingDone } from '@/lib/server/packing-outcomes';

export const addPackingLine = tripAction({
  deed: 'change-packing',
  schema: newLineForm,
  run: async ({ access }, line) => packingDone(access.tripId, await addLine(access, line)),
});
