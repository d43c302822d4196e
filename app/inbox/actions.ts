'use server';

import { markAllRead } from '@/lib/data/notifications';
import { nothingForm } from '@/lib/input/account-forms';
import { accountAction } from '@/lib/server/action';
import { done } from '@/lib/server/outcome';

export const readAll = accountAction({
  deed: 'read-inbox',
  schema: nothingForm,
  async run({ actor, now }) {
    await markAllRead(actor, now);
    return done('/inbox');
  },
});
