import type { SettingsAnswer } from '@/lib/data/desk-settings';
import { deskPath } from '@/lib/input/desk-booking';
import type { SettingsScreen } from '@/lib/input/desk-settings-forms';
import { done, notFoundOutcome, type Outcome, refused } from './outcome';

/** Where a change of the desk leads: back to its screen, which says that it was saved. */
export function settingsOutcome(answer: SettingsAnswer, screen: SettingsScreen, centreId: string): Outcome {
  switch (answer.type) {
    case 'done':
    case 'unchanged':
      return done(deskPath(screen, { centre: centreId, done: 'yes' }));
    case 'refused':
      return refused(answer.problems);
    case 'not-found':
      return notFoundOutcome;
  }
}
