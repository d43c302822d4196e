import { centres } from './centres';
import { common } from './common';
import { newTrip } from './new-trip';
import { planPreview } from './plan-preview';
import { mail } from './mail';
import { problems } from './problems';
import { procedures } from './procedures';
import { ribbon } from './ribbon';
import { ribbonNotes } from './ribbon-notes';
import { sources } from './sources';
import { trip } from './trip';

/** Every namespace of words: one import and one line each. */
export const en = {
  centres,
  common,
  newTrip,
  planPreview,
  mail,
  problems,
  procedures,
  ribbon,
  ribbonNotes,
  sources,
  trip,
} as const;
