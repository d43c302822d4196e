'use server';

import { surgeryDateForm } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { moveSurgery } from '@/lib/server/move-surgery';

export const setSurgeryDay = tripAction({ deed: 'set-surgery', schema: surgeryDateForm, run: moveSurgery });
