'use server';

import { patientsNamed } from '@/lib/data/desk-patients';
import { problem } from '@/lib/domain/problem';
import { bookTimeForm, deskPath, findPatientForm } from '@/lib/input/desk-booking';
import { deskAction, tripAction } from '@/lib/server/action';
import { bookForPatient } from '@/lib/server/desk-booking';
import { centreInAddress } from '@/lib/server/desk-page';
import { done, refused } from '@/lib/server/outcome';

/** By name, which no address shows; several of one name are told apart by their surgery day. */
export const findPatient = deskAction({
  deed: 'work-at-desk',
  schema: findPatientForm,
  async run({ access, actor }, { name, tripId }) {
    const centre = centreInAddress(actor, access.centreId);
    if (tripId) return done(deskPath('book', { centre, trip: tripId }));
    const found = await patientsNamed(access, name);
    const [only] = found;
    if (!only) return refused([problem('name', 'no-such-patient')]);
    if (found.length === 1) return done(deskPath('book', { centre, trip: only.tripId }));
    const choices = found.map((one) => ({ name: 'tripId', value: one.tripId, code: 'this-patient', params: { name: one.patientName, day: one.surgeryOn ?? 'unknown' } }));
    return refused([{ ...problem('name', 'which-patient'), choices }]);
  },
});

export const bookTime = tripAction({ deed: 'book-appointment', schema: bookTimeForm, run: bookForPatient });
