import { common } from './common';
import { problems } from './problems';

/** Every namespace of words: one import and one line each. */
export const es = {
  common,
  problems,
} as const;
