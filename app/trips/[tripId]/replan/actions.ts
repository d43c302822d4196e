'use server';

import { replanForm } from '@/lib/input/replan-event';
import { tripAction } from '@/lib/server/action';
import { applyTicked } from '@/lib/server/apply-replan';

export const applySurgeryPlan = tripAction({ deed: 'set-surgery', schema: replanForm, run: applyTicked });

export const applyNewPlan = tripAction({ deed: 'change-itinerary', schema: replanForm, run: applyTicked });
