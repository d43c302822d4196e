import { createHash } from 'node:crypto';

/**
 * A word for the session of a cookie, by which a device knows whose copies it keeps: the same for as long as the session lives. It
 * is no part of the hash that the database keeps, and nobody finds the cookie by it.
 */
export const readerKey = (sessionToken: string): string => createHash('sha256').update(`reader ${sessionToken}`).digest('hex').slice(0, 16);
