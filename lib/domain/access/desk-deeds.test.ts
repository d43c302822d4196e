import { describe, expect, it } from 'vitest';
import type { StaffRole } from './actor';
import { DESK_DEEDS, mayDoAtDesk } from './desk-deeds';

const may = (role: StaffRole) => DESK_DEEDS.filter((deed) => mayDoAtDesk(deed, role));

describe('deeds at a desk', () => {
  it('leaves hours, services and resources to coordinators and managers', () => {
    expect(may('COORDINATOR')).toEqual(DESK_DEEDS);
    expect(may('MANAGER')).toEqual(DESK_DEEDS);
    expect(may('CLINICIAN')).toEqual(['see-desk', 'work-at-desk']);
  });
});
