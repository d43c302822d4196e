/** Where an invitation is answered. */
export const joinPath = (token: string): string => `/join/${token}`;
