'use server';

import { countTries } from '@/lib/data/rate-limits';
import { addTip } from '@/lib/data/tips';
import { problem } from '@/lib/domain/problem';
import { tipForm } from '@/lib/input/tip-forms';
import { publicAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

export const sendTip = publicAction({
  deed: 'send-tip',
  schema: tipForm,
  async run({ actor, now, address, locale }, { tipId: id, ...told }) {
    if (!(await countTries([['tip-address', address], ['tip-all', 'all']]))) return refused([problem(null, 'too-many-suggestions')]);
    await addTip(actor, { id, ...told, locale }, now);
    return done('/guide/tips/new?sent=yes');
  },
});
