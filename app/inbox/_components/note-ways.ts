import type { IconName } from '@/components/kit/icons';
import type { InboxNote } from '@/lib/domain/inbox-note';
import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import { newsKindOf } from '@/lib/domain/reminders/news-kinds';
import type { ReminderKind, ToldKind } from '@/lib/domain/reminders/kinds';
import type { ReminderWord } from '@/lib/domain/reminders/types';
import { arrivalsPath } from '@/lib/input/arrivals-query';

/** Where a note leads. */
export interface NoteWay {
  readonly href: string;
  readonly label: 'openTrip' | 'readUpdates' | 'readQuestions' | 'openArrival' | 'seeFlights' | 'seeNonstops' | 'lookAtTime' | 'seeAppointments'
    | 'openList' | 'answer' | 'seeTask' | 'findEscort' | 'seeDays' | 'seeReach' | 'seeData';
  /** Somebody waits for its reader there. */
  readonly isAwaited?: true;
}

type Way = Omit<NoteWay, 'href'> & { readonly path: string };

const TO_TRIP: Way = { path: '', label: 'openTrip' };
const TO_TIME: Way = { path: '/appointments', label: 'lookAtTime' };
const TO_HELP: Way = { path: '/people', label: 'answer', isAwaited: true };
const TO_NONSTOPS: Way = { path: '/flights', label: 'seeNonstops' };

/** Below the address of the trip. Notes that tell of one screen lead there; all others to the trip. */
const BY_NOTE: Readonly<Record<string, Way>> = {
  'update-posted': { path: '/updates', label: 'readUpdates' }, 'centre-asks': { path: '/questions', label: 'readQuestions' },
  'task-asked': TO_HELP, 'task-open': { ...TO_HELP, label: 'seeTask' }, 'escort-asked': TO_HELP,
  'escort-lost': { path: '/escort', label: 'findEscort' }, 'centre-escort-gone': { path: '/escort', label: 'findEscort' },
  'appointment-booked': TO_TIME, 'appointment-moved': TO_TIME, 'appointment-cancelled': { ...TO_TIME, label: 'seeAppointments' }, 'appointment-offered': { ...TO_TIME, isAwaited: true },
};

const BY_WORD: Readonly<Partial<Record<ReminderWord, Way>>> = {
  'book-nonstop': TO_NONSTOPS, 'book-soon': TO_NONSTOPS, 'look-again': TO_NONSTOPS,
  'escort-answer': TO_HELP, 'escort-missing': { path: '/escort', label: 'findEscort' }, 'task-due': { path: '/people', label: 'seeTask' },
  'follow-up-unbooked': { path: '/appointments', label: 'seeAppointments' },
};

const BY_KIND: Readonly<Record<ReminderKind, Way>> = {
  flight: { path: '/flights', label: 'seeFlights' }, appointment: TO_TIME, surgery: TO_TRIP, packing: { path: '/packing', label: 'openList' },
  people: { path: '/people', label: 'seeTask' }, 'going-home': TO_TRIP, 'quiet-days': { path: '/calendar', label: 'seeDays' },
};

/** What staff are told of leads to their board. */
const TO_ARRIVAL: readonly string[] = ['arrival-assigned', 'arrival-taken-over', 'question-answered'];

/** Null: there is nothing that its reader could look at. */
export function wayOfNote({ kind, tripId, params, reminder }: InboxNote): NoteWay | null {
  if (kind === 'export-ready' || kind === 'export-failed') return { href: '/account/data', label: 'seeData' };
  if (kind === TEST_NOTE) return { href: '/account/reminders', label: 'seeReach' };
  if (tripId === null || (reminder && !reminder.standing)) return null;
  if (TO_ARRIVAL.includes(kind)) return { href: arrivalsPath({ centre: String(params.centreId ?? ''), trip: tripId }), label: 'openArrival' };
  const { path, ...way } = (reminder ? (BY_WORD[reminder.word] ?? BY_KIND[reminder.kind]) : BY_NOTE[kind]) ?? TO_TRIP;
  return { ...way, href: `/trips/${tripId}${path}` };
}

const ICONS: Readonly<Record<string, IconName>> = {
  [TEST_NOTE]: 'check', 'escort-accepted': 'user-check', 'task-accepted': 'user-check', 'person-joined': 'user-check', 'staff-joined': 'user-check',
  'escort-declined': 'user-x', 'escort-lost': 'user-x', 'task-declined': 'user-x', 'task-handed-back': 'user-x', 'invitation-declined': 'user-x',
  'invitation-declined-by': 'user-x', 'left-trip': 'user-x', 'removed-from-trip': 'user-x', 'staff-declined': 'user-x', 'staff-removed': 'user-x',
  'escort-asked': 'circle-question-mark', 'task-asked': 'circle-question-mark', 'task-open': 'circle-question-mark', 'centre-asks': 'circle-question-mark',
  'trip-saved': 'map', 'link-guessed': 'lock', 'day-awaits-centre': 'calendar-days', 'question-answered': 'mail',
  'arrival-assigned': 'plane-landing', 'arrival-taken-over': 'plane-landing', 'new-owner': 'key-round', 'part-changed': 'key-round', 'staff-role-changed': 'key-round',
};

const KIND_ICONS: Readonly<Record<ToldKind, IconName>> = {
  flight: 'plane-takeoff', appointment: 'calendar-clock', surgery: 'hospital', packing: 'luggage', people: 'users', 'going-home': 'map', 'quiet-days': 'moon',
  'plan-news': 'calendar-days', 'help-news': 'users', 'centre-news': 'hospital', 'appointment-news': 'calendar-clock', updates: 'heart-handshake',
};

/** What a note is about, as a drawing beside its words. */
export function iconOf({ kind, reminder }: InboxNote): IconName {
  const told = reminder?.kind ?? newsKindOf(kind);
  return ICONS[kind] ?? (told ? KIND_ICONS[told] : 'inbox');
}
