import type { AdminAnswer } from '@/lib/data/admin-answer';
import { done, type Outcome, refused } from './outcome';

/** Where an administrator's form leads: back to its list, which says that it was saved. */
export const adminOutcome = (answer: AdminAnswer, listed: string): Outcome => (answer.type === 'refused' ? refused(answer.problems) : done(listed));
