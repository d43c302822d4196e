'use server';

import { askForExport } from '@/lib/data/data-exports';
import { isProvenLately } from '@/lib/domain/access/proof';
import { problem } from '@/lib/domain/problem';
import { nothingForm } from '@/lib/input/account-forms';
import { accountAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const makeCopy = accountAction({
  deed: 'ask-export',
  schema: nothingForm,
  async run({ actor, now }) {
    if (!isProvenLately(actor.proof, now)) return refused([problem(null, 'prove-first')]);
    const stands = await askForExport(actor, now);
    return stands ? refused([stands]) : done('/account/data');
  },
});
