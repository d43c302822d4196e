'use server';

import { postUpdate } from '@/lib/data/post-update';
import { postUpdateForm } from '@/lib/input/update-forms';
import { tripAction } from '@/lib/server/action';
import { commandFor } from '@/lib/server/command-for';
import { notFoundOutcome, refused, tripPartDone } from '@/lib/server/outcome';
import { tellUpdate } from '@/lib/server/tell-update';

/** Says how it goes to those whom the owner chose. */
export const postNews = tripAction({
  deed: 'post-update',
  schema: postUpdateForm,
  async run({ access, actor, now }, { commandId, state, text }) {
    const command = commandFor(commandId, access.tripId, actor.userId, state, text);
    const problems = await postUpdate(access, { state, text, commandId: command }, now, tellUpdate(access, now));
    if (!problems) return notFoundOutcome;
    return problems.length > 0 ? refused(problems) : tripPartDone(access, 'updates?done=posted');
  },
});
