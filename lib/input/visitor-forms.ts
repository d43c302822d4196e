import { z } from 'zod';

/** A token as `issueToken` writes it: 256 bits in base64url. */
export const tokenField = z.string().regex(/^[\w-]{43}$/);
