'use server';

import { moveForm } from '@/lib/input/move-form';
import { tripAction } from '@/lib/server/action';
import { moveItemOf } from '@/lib/server/move-item';

export const moveItem = tripAction({ deed: 'change-itinerary', schema: moveForm, run: moveItemOf });
