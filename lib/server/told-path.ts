import type { ToldLine } from '@/lib/domain/reminders/message';

/** Names its words in `messageMail.ways`. */
export type ToldScreen = 'flights' | 'appointments' | 'packing' | 'people' | 'questions' | 'updates' | 'trip';

/** Notes that one screen of their trip answers. All others are read in full in the inbox: outside of it they say little. */
const SCREENS: Readonly<Record<string, ToldScreen>> = {
  'reminder.book-nonstop': 'flights', 'reminder.book-soon': 'flights', 'reminder.look-again': 'flights', 'reminder.check-in': 'flights',
  'reminder.appointment-in-days': 'appointments', 'reminder.appointment-tomorrow': 'appointments', 'reminder.follow-up-unbooked': 'appointments',
  'reminder.pack-week': 'packing', 'reminder.pack-last': 'packing',
  'reminder.escort-answer': 'people', 'reminder.escort-missing': 'people', 'reminder.task-due': 'people',
  'task-asked': 'people', 'task-open': 'people', 'escort-asked': 'people',
  'centre-asks': 'questions', 'update-posted': 'updates', 'plan-changed': 'trip', 'centre-changed-plan': 'trip',
};

/** Where something that was told leads to beside the inbox; null: nowhere else. */
export function toldScreen({ note, tripId }: Pick<ToldLine, 'note' | 'tripId'>): { readonly screen: ToldScreen; readonly path: string } | null {
  const screen = SCREENS[note];
  if (!screen || tripId === null) return null;
  return { screen, path: screen === 'trip' ? `/trips/${tripId}` : `/trips/${tripId}/${screen}` };
}
