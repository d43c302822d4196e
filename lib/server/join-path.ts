/** Where an invitation is answered. */
export const joinPath = (token: string): string => `/join/${token}`;

/** Where an invitation to a centre's desk is answered. */
export const joinStaffPath = (token: string): string => `/join/staff/${token}`;
