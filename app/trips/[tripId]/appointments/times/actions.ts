'use server';

import { chooseForm, moveTimeForm } from '@/lib/input/time-forms';
import { tripAction } from '@/lib/server/action';
import { chooseTime, moveBooked } from '@/lib/server/book-time';

export const keepTime = tripAction({ deed: 'book-appointment', schema: chooseForm, run: chooseTime });

export const moveAppointment = tripAction({ deed: 'book-appointment', schema: moveTimeForm, run: moveBooked });
