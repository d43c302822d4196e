'use server';

import { recordWord } from '@/lib/data/trip-words';
import { wordForm } from '@/lib/input/word-forms';
import { tripAction } from '@/lib/server/action';
import { refused, tripDone } from '@/lib/server/outcome';
import { tellOfOwnWord } from '@/lib/server/tell-members';

export const recordSurgeonWord = tripAction({
  deed: 'record-word',
  schema: wordForm,
  async run({ access, now }, { version, ...said }) {
    const problems = await recordWord(access, said, now, { seenVersion: version, tell: tellOfOwnWord(access, now) });
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});
