import { common } from './common';
import { problems } from './problems';
import { trip } from './trip';

/** Every namespace of words: one import and one line each. */
export const es = {
  common,
  problems,
  trip,
} as const;
