import { describe, expect, it } from 'vitest';
import { DEEDS, mayDo, mayStillDo, type Standing, type TripRole } from './deeds';

const may = (role: Standing['role'], seesMedical = false) =>
  DEEDS.filter((deed) => mayDo(deed, { role, seesMedical }));

/** Deeds of visitors and of staff, and what only those do who are no owner. */
const NOT_OF_OWNERS = ['leave-trip', 'see-shared', 'see-responder-card', 'settle-word', 'set-centre-escort', 'ask-patient'];

describe('deeds', () => {
  it('gives an owner and a keeper every deed but leaving, and those of visitors and staff', () => {
    expect(may('OWNER')).toEqual(DEEDS.filter((deed) => !NOT_OF_OWNERS.includes(deed)));
    expect(may('KEEPER')).toEqual(may('OWNER'));
  });

  it('lets family see itinerary and updates, tick what is packed, accept tasks, and nothing else', () => {
    expect(may('FAMILY', true)).toEqual(['see-itinerary', 'tick-packing', 'leave-trip', 'add-to-calendar', 'set-reminders', 'accept-task', 'see-updates']);
  });

  it('opens the medical part to a caregiver only when the owner allows it', () => {
    expect(may('CAREGIVER')).toEqual([
      'see-itinerary', 'change-itinerary', 'change-packing', 'book-appointment', 'tick-packing', 'set-surgery', 'record-word',
      'see-cancelled', 'leave-trip', 'add-to-calendar', 'set-reminders', 'accept-task', 'post-update', 'see-updates',
    ]);
    expect(DEEDS.filter((deed) => may('CAREGIVER', true).includes(deed) && !may('CAREGIVER').includes(deed))).toEqual(['see-medical', 'change-card', 'answer-centre']);
  });

  it('lets staff look, book times of their centre, say its word, arrange its escort, post updates, ask the patient and see their own looks', () => {
    expect(may('STAFF')).toEqual([
      'see-itinerary', 'see-medical', 'book-appointment', 'set-surgery', 'record-word', 'post-update', 'see-updates', 'settle-word', 'set-centre-escort', 'ask-patient', 'see-looks',
    ]);
  });

  it('lets visitors without an account do the one thing that they came for', () => {
    expect(may('LINK', true)).toEqual(['see-shared']);
    expect(may('RESPONDER', true)).toEqual(['see-responder-card']);
  });

  it('shows no medical part to whoever asks for none, whatever they are to the trip', () => {
    const medical = ['see-medical', 'change-card', 'answer-centre'];
    for (const role of ['OWNER', 'KEEPER', 'CAREGIVER', 'STAFF'] as const) {
      const [whole, less] = [may(role, true), DEEDS.filter((deed) => mayDo(deed, { role, seesMedical: true, withholdsMedical: true }))];
      expect(less).toEqual(whole.filter((deed) => !medical.includes(deed)));
    }
  });

  it('ends a right once anything that went with it is gone, and not when there is more', () => {
    const as = (role: TripRole, seesMedical = false) => ({ role, seesMedical });
    expect(mayStillDo('post-update', as('OWNER'), as('CAREGIVER'))).toBe(false);
    expect(mayStillDo('change-itinerary', as('CAREGIVER', true), as('CAREGIVER'))).toBe(false);
    expect(mayStillDo('accept-task', as('CAREGIVER'), as('FAMILY'))).toBe(false);
    expect(mayStillDo('change-itinerary', as('CAREGIVER'), as('CAREGIVER', true))).toBe(true);
    expect(mayStillDo('accept-task', as('FAMILY'), as('CAREGIVER'))).toBe(true);
    expect(mayStillDo('post-update', as('CAREGIVER', true), as('OWNER'))).toBe(true);
    expect(mayStillDo('leave-trip', as('CAREGIVER'), as('OWNER'))).toBe(false);
  });
});
