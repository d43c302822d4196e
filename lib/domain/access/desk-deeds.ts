import type { StaffRole } from './actor';

/** Who may do what at a centre's desk: the staff's part of the table of roles, and the only copy of it. */
const GRANTS = {
  'see-desk': ['COORDINATOR', 'CLINICIAN', 'MANAGER'],
  'work-at-desk': ['COORDINATOR', 'CLINICIAN', 'MANAGER'],
  'change-desk': ['COORDINATOR', 'MANAGER'],
  'see-arrivals': ['COORDINATOR', 'CLINICIAN', 'MANAGER'],
  'work-on-arrivals': ['COORDINATOR', 'CLINICIAN', 'MANAGER'],
  'manage-staff': ['MANAGER'],
} as const satisfies Record<string, readonly StaffRole[]>;

/**
 * To look; to offer times and note who came; to change hours, services and resources. To look at the arrivals; to take one
 * over, acknowledge it, mark how far it is and write notes. To invite staff and give them roles.
 */
export type DeskDeed = keyof typeof GRANTS;
export const DESK_DEEDS = Object.keys(GRANTS) as readonly DeskDeed[];

export function mayDoAtDesk(deed: DeskDeed, role: StaffRole): boolean {
  const roles: readonly StaffRole[] = GRANTS[deed];
  return roles.includes(role);
}
