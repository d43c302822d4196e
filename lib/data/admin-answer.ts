import { type Problem, problem } from '@/lib/domain/problem';
import type { AdministratorDeed } from './administer';

/** What became of an administrator's form. */
export type AdminAnswer =
  | { readonly type: 'done'; readonly deed: AdministratorDeed }
  /** It is so already: nothing to write down. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly problems: readonly Problem[] };

export const adminRefused = (...problems: readonly Problem[]): AdminAnswer => ({ type: 'refused', problems });
export const adminNotFound: AdminAnswer = adminRefused(problem(null, 'not-found'));
/** Another administrator saved since the form was opened: it is drawn anew over what was typed, and saving again is meant. */
export const adminStale: AdminAnswer = adminRefused(problem(null, 'desk-stale'));

export const deedOfAnswer = (answer: AdminAnswer): AdministratorDeed | null => (answer.type === 'done' ? answer.deed : null);
