'use server';

import { appointmentForm, bookForm } from '@/lib/input/time-forms';
import { tripAction } from '@/lib/server/action';
import { bookKept, releaseKept } from '@/lib/server/book-time';

export const bookTime = tripAction({ deed: 'book-appointment', schema: bookForm, run: bookKept });

export const releaseTime = tripAction({ deed: 'book-appointment', schema: appointmentForm, run: releaseKept });
