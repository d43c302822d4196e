import { describe, expect, it } from 'vitest';
import type { StaffRole } from './actor';
import { DESK_DEEDS, mayDoAtDesk } from './desk-deeds';

const may = (role: StaffRole) => DESK_DEEDS.filter((deed) => mayDoAtDesk(deed, role));

describe('deeds at a desk', () => {
  it('leaves hours, services and resources to coordinators and managers, and the staff to managers', () => {
    expect(may('MANAGER')).toEqual(DESK_DEEDS);
    expect(may('COORDINATOR')).toEqual(DESK_DEEDS.filter((deed) => deed !== 'manage-staff'));
    expect(may('CLINICIAN')).toEqual(['see-desk', 'work-at-desk', 'see-arrivals', 'work-on-arrivals']);
  });
});
