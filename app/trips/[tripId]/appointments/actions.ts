'use server';

import { bookedForm, callBackForm, nobodyForm, numberForm } from '@/lib/input/appointment-forms';
import { tripAction } from '@/lib/server/action';
import { bookByHand, countTry, keepNumber, waitForCallBack } from '@/lib/server/ask-appointment';

const deed = 'change-itinerary';

export const saveBooked = tripAction({ deed, schema: bookedForm, run: bookByHand });

export const saveCallBack = tripAction({ deed, schema: callBackForm, run: waitForCallBack });

export const nobodyAnswered = tripAction({ deed, schema: nobodyForm, run: countTry });

export const saveNumber = tripAction({ deed, schema: numberForm, run: keepNumber });
