import { describe, expect, it } from 'vitest';
import { DEEDS, mayDo, type TripRole } from './deeds';

const may = (role: TripRole, seesMedical = false) =>
  DEEDS.filter((deed) => mayDo(deed, { role, seesMedical }));

describe('deeds', () => {
  it('gives an owner and a keeper every deed', () => {
    expect(may('OWNER')).toEqual(DEEDS);
    expect(may('KEEPER')).toEqual(DEEDS);
  });

  it('lets family see the itinerary, tick what is packed, and nothing else', () => {
    expect(may('FAMILY', true)).toEqual(['see-itinerary', 'tick-packing']);
  });

  it('opens the medical part to a caregiver only when the owner allows it', () => {
    expect(may('CAREGIVER')).toEqual(['see-itinerary', 'change-itinerary', 'change-packing', 'book-appointment', 'tick-packing', 'set-surgery', 'record-word']);
    expect(may('CAREGIVER', true)).toContain('see-medical');
    expect(may('CAREGIVER', true)).not.toContain('share-with-centre');
  });

  it('lets staff look, book times of their centre, and say its word on the surgery day', () => {
    expect(may('STAFF')).toEqual(['see-itinerary', 'see-medical', 'book-appointment', 'set-surgery']);
  });
});
