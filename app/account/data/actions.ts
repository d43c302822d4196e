'use server';

import { askForExport } from '@/lib/data/data-exports';
import { nothingForm } from '@/lib/input/account-forms';
import { accountAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const makeCopy = accountAction({
  deed: 'ask-export',
  schema: nothingForm,
  needsProof: true,
  async run({ actor, now }) {
    const stands = await askForExport(actor, now);
    return stands ? refused([stands]) : done('/account/data');
  },
});
