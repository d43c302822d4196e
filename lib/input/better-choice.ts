import { z } from 'zod';
import { dayField, oneOf, optional } from './fields';

/** What the buttons of a refused day send along with their form. */
export const betterChoice = {
  betterDay: optional(dayField).catch(null),
  asVisit: optional(oneOf(['yes'])).catch(null).transform((answer) => answer === 'yes'),
} satisfies z.ZodRawShape;
