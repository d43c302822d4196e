'use server';

import { correctUpdate, takeBackUpdate } from '@/lib/data/post-update';
import { correctUpdateForm, takeBackForm } from '@/lib/input/update-forms';
import { tripAction } from '@/lib/server/action';
import { notFoundOutcome, refused, tripPartDone } from '@/lib/server/outcome';

/** New words beside the old ones, which stay to be read as corrected. */
export const correctNews = tripAction({
  deed: 'post-update',
  schema: correctUpdateForm,
  async run({ access, now }, correction) {
    const problems = await correctUpdate(access, correction, now);
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : tripPartDone(access, 'updates?done=corrected');
  },
});

export const takeBackNews = tripAction({
  deed: 'post-update',
  schema: takeBackForm,
  async run({ access, now }, { updateId }) {
    const isTheirs = await takeBackUpdate(access, updateId, now);
    return isTheirs ? tripPartDone(access, 'updates?done=taken-back') : notFoundOutcome;
  },
});
