'use server';

import { appointmentForm } from '@/lib/input/time-forms';
import { tripAction } from '@/lib/server/action';
import { askForMove, cancelBooked } from '@/lib/server/book-time';

export const cancelAppointment = tripAction({ deed: 'book-appointment', schema: appointmentForm, run: cancelBooked });

export const askCentreToMove = tripAction({ deed: 'book-appointment', schema: appointmentForm, run: askForMove });
