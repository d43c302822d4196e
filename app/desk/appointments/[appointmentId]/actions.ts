'use server';

import { recordAttendance } from '@/lib/data/desk-week';
import { attendanceForm, moveVisitForm, visitForm } from '@/lib/input/desk-booking';
import { deskAction, tripAction } from '@/lib/server/action';
import { bookOffered, cancelForPatient, giveBack, moveForPatient } from '@/lib/server/desk-booking';
import { notFoundOutcome, redrawn, refused } from '@/lib/server/outcome';

const deed = 'book-appointment';

/** Who came; corrected by noting it anew. */
export const noteAttendance = deskAction({
  deed: 'work-at-desk',
  schema: attendanceForm,
  async run({ access, now }, noted) {
    const answer = await recordAttendance(access, noted, now);
    if (answer.type === 'refused') return refused(answer.problems);
    return answer.type === 'done' ? redrawn : notFoundOutcome;
  },
});

export const moveVisit = tripAction({ deed, schema: moveVisitForm, run: moveForPatient });
export const bookOffer = tripAction({ deed, schema: visitForm, run: bookOffered });
export const releaseTime = tripAction({ deed, schema: visitForm, run: giveBack });
export const cancelVisit = tripAction({ deed, schema: visitForm, run: cancelForPatient });
