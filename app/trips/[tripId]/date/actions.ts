'use server';

import { confirmDayForm, noFields, surgeryDateForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { confirmSurgery, moveSurgery } from '@/lib/server/move-surgery';
import { done } from '@/lib/server/outcome';
import { replanPath } from '@/lib/server/sealed-replan';

const deed = 'set-surgery';

export const setSurgeryDay = tripAction({ deed, schema: surgeryDateForm, run: moveSurgery });

export const confirmSurgeryDay = tripAction({ deed, schema: confirmDayForm, run: confirmSurgery });

/** Both lead to the proposal; nothing changes before it is applied. */
export const reopenDate = tripAction({ deed, schema: noFields, run: async ({ access }) => done(replanPath(access.tripId, { type: 'surgery-unknown' })) });

export const cancelSurgery = tripAction({ deed, schema: noFields, run: async ({ access }) => done(replanPath(access.tripId, { type: 'surgery-cancelled' })) });
