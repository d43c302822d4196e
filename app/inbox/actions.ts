'use server';

import { markAllRead } from '@/lib/data/notifications';
import { readAllForm } from '@/lib/input/inbox-forms';
import { accountAction } from '@/lib/server/action';
import { done } from '@/lib/server/outcome';

export const readAll = accountAction({
  deed: 'read-inbox',
  schema: readAllForm,
  async run({ actor, now }, { until }) {
    await markAllRead(actor, now, until);
    return done('/inbox');
  },
});
