'use server';

import { countTries } from '@/lib/data/rate-limits';
import { addSuggestion } from '@/lib/data/suggestions';
import { problem } from '@/lib/domain/problem';
import { suggestionForm } from '@/lib/input/suggestion-forms';
import { publicAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const suggestCentre = publicAction({
  deed: 'suggest-centre',
  schema: suggestionForm,
  async run({ actor, now, address, locale }, { suggestionId: id, ...told }) {
    if (!(await countTries([['suggest-address', address], ['suggest-all', 'all']]))) return refused([problem(null, 'too-many-suggestions')]);
    await addSuggestion(actor, { id, ...told, locale }, now);
    return done('/centres/suggest?sent=yes');
  },
});
