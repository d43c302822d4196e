'use server';

import { vouchAsAdministrator } from '@/lib/data/factor-resets';
import { resetForm } from '@/lib/input/second-factor-forms';
import { administratorAction } from '@/lib/server/action';
import { vouched } from '@/lib/server/second-factor/resets';

export const vouch = administratorAction({
  deed: 'vouch-factor-reset',
  needsProof: true,
  schema: resetForm,
  run: async ({ access, actor, now }, { resetId }) => vouched(await vouchAsAdministrator(access, actor, resetId, now), resetId, '/admin/lost-devices?done=yes'),
});
