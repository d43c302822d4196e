'use server';

import { setRetention } from '@/lib/data/retention';
import { retentionProblems } from '@/lib/domain/retention/retention';
import { retentionForm } from '@/lib/input/deletion-forms';
import { administratorAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const set = administratorAction({
  deed: 'set-retention',
  needsProof: true,
  schema: retentionForm,
  async run({ access, now }, wished) {
    const problems = retentionProblems(wished);
    if (problems.length > 0) return refused(problems);
    await setRetention(access, wished, now);
    return done('/admin/retention?done=yes');
  },
});
