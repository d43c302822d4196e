import { NEWS_KINDS, type NewsKind, type ToldKind } from './kinds';

/** The notes of an inbox that go out by mail or push as well. All others stay in the inbox. */
const NEWS: Readonly<Record<string, NewsKind>> = {
  'plan-changed': 'plan-news',
  'centre-changed-plan': 'plan-news',
  'centre-confirmed-day': 'plan-news',
  'centre-set-hour': 'plan-news',
  'centre-set-escort': 'plan-news',
  'centre-escort-gone': 'plan-news',
  'centre-confirmed-word': 'plan-news',
  'centre-said-word': 'plan-news',
  'centre-took-word-back': 'plan-news',
  'task-asked': 'help-news',
  'task-open': 'help-news',
  'task-accepted': 'help-news',
  'task-declined': 'help-news',
  'task-handed-back': 'help-news',
  'escort-asked': 'help-news',
  'escort-accepted': 'help-news',
  'escort-declined': 'help-news',
  'escort-lost': 'help-news',
  'centre-asks': 'centre-news',
  'centre-closed': 'centre-news',
  'centre-closes': 'centre-news',
  'centre-reopened': 'centre-news',
  'appointment-booked': 'appointment-news',
  'appointment-moved': 'appointment-news',
  'appointment-cancelled': 'appointment-news',
  'appointment-offered': 'appointment-news',
  'update-posted': 'updates',
};

/** What somebody chooses by whether a note of that kind leaves Mendway; null: it stays in the inbox. */
export const newsKindOf = (noteKind: string): NewsKind | null => (Object.hasOwn(NEWS, noteKind) ? (NEWS[noteKind] ?? null) : null);

/** Told because somebody did something: it waits for no other day. */
export const isChange = (kind: ToldKind): boolean => NEWS_KINDS.some((news) => news === kind);
