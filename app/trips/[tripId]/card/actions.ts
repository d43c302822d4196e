'use server';

import { checkCard } from '@/lib/data/emergency-cards';
import { problem } from '@/lib/domain/problem';
import { checkedCardForm } from '@/lib/input/card-form';
import { tripAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const sayStillRight = tripAction({
  deed: 'change-card',
  schema: checkedCardForm,
  async run({ access, now }, { version }) {
    const isSame = await checkCard(access, version, now);
    return isSame ? done(`/trips/${access.tripId}/card?done=yes`) : refused([problem(null, 'card-changed-since')]);
  },
});
