/** The session cookie's names: the prefix makes browsers hold the cookie to https where there is https. */
export const SESSION_COOKIES = ['__Secure-authjs.session-token', 'authjs.session-token'] as const;
