'use server';

import { vouchAsAdministrator } from '@/lib/data/factor-resets';
import { resetForm } from '@/lib/input/second-factor-forms';
import { administratorAction } from '@/lib/server/action';
import { done, notFoundOutcome } from '@/lib/server/outcome';
import { queueVouchedSteps } from '@/lib/server/second-factor/resets';

export const vouch = administratorAction({
  deed: 'vouch-factor-reset',
  needsProof: true,
  schema: resetForm,
  run: async ({ access, actor, now }, { resetId }) =>
    (await vouchAsAdministrator(access, actor, resetId, now, queueVouchedSteps)) ? done('/admin/lost-devices?done=yes') : notFoundOutcome,
});
