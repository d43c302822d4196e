'use server';

import { confirmWord } from '@/lib/data/settle-words';
import { confirmWordForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome, refused, tripDone } from '@/lib/server/outcome';
import { tellOfConfirmed } from '@/lib/server/tell-members';

/** "Confirm": the word that the page showed, and no other. */
export const confirmAwaited = tripAction({
  deed: 'settle-word',
  schema: confirmWordForm,
  async run({ access, now }, { proposalId }) {
    const problems = await confirmWord(access, { proposalId, now, tell: tellOfConfirmed(access, now) });
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});
