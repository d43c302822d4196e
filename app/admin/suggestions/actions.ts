'use server';

import { acceptSuggestion, declineSuggestion } from '@/lib/data/admin-suggestions';
import { acceptSuggestionForm, declineSuggestionForm } from '@/lib/input/suggestion-forms';
import { administratorAction } from '@/lib/server/action';
import { adminOutcome } from '@/lib/server/admin-outcome';
import { refused } from '@/lib/server/outcome';
import { queueSettled } from '@/lib/server/tell-centre-news';

export const accept = administratorAction({
  deed: 'accept-suggestion',
  schema: acceptSuggestionForm,
  async run({ access, now }, { suggestionId, centreId }) {
    const answer = await acceptSuggestion(access, { suggestionId, centreId, telling: queueSettled }, now);
    // All that can be wrong with it is that it is on the list already: that is said beside that question.
    if (answer.type === 'refused') return refused(answer.problems.map((one) => ({ ...one, field: one.field && 'centreId' })));
    return adminOutcome(answer, centreId === null ? `/admin/centres/${answer.centreId}` : '/admin/suggestions?done=yes');
  },
});

export const decline = administratorAction({
  deed: 'decline-suggestion',
  schema: declineSuggestionForm,
  async run({ access, now }, { suggestionId, reason }) {
    return adminOutcome(await declineSuggestion(access, { suggestionId, reason, telling: queueSettled }, now), '/admin/suggestions?done=yes');
  },
});
