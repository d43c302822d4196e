'use server';

import { callForm } from '@/lib/input/replan-event';
import { tripAction } from '@/lib/server/action';
import { answerRebooking } from '@/lib/server/answer-call';

export const answerCall = tripAction({ deed: 'change-itinerary', schema: callForm, run: answerRebooking });
