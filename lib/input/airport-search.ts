import { z } from 'zod';

/** What the home field asks while somebody types. */
export const airportSearch = z.object({ q: z.string().max(80, 'too-long').default('') });
