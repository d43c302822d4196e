import { common } from './common';
import { problems } from './problems';

/** Every namespace of words: one import and one line each. */
export const en = {
  common,
  problems,
} as const;
