export type StaffRole = 'COORDINATOR' | 'CLINICIAN' | 'MANAGER';

export interface Person {
  readonly type: 'person';
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly staff: readonly { readonly centreId: string; readonly role: StaffRole }[];
}

/** Who acts: a signed-in person, or Mendway itself (the worker, a command). */
export type Actor = Person | { readonly type: 'system' };
