import { common } from './common';
import { problems } from './problems';
import { ribbon } from './ribbon';
import { ribbonNotes } from './ribbon-notes';
import { trip } from './trip';

/** Every namespace of words: one import and one line each. */
export const en = {
  common,
  problems,
  ribbon,
  ribbonNotes,
  trip,
} as const;
