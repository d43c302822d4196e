import { contains } from '../calendar/spans';
import { namedDay, type Placed } from '../itinerary/layout';
import type { FindingParams } from '../check/types';
import { latestWord, type FlightHomeState } from '../recovery/flight-home';
import { speakerBehind } from '../recovery/profile-numbers';
import { firstHomeOffset, followUpSpan } from '../recovery/windows';
import type { Outline } from './outline';
import type { PhaseId, RibbonNote } from './types';

/** Every note; its words are in `lib/text`. */
export const NOTE_IDS = [
  'by-evening', 'lands-at', 'arrives-at', 'booked', 'not-booked', 'settle-in', 'pre-op', 'pre-op-at',
  'come-at', 'nights', 'no-nights', 'quiet', 'quiet-said', 'gentle', 'hold', 'at', 'window', 'in-quiet-days', 'by-phone',
  'if-yes', 'said-yes', 'surgeon-said-yes', 'not-yet', 'held', 'no-word', 'too-soon', 'first-day-to-ask', 'leaves-at',
] as const;
export type NoteId = (typeof NOTE_IDS)[number];

function note(id: NoteId, params: FindingParams = {}): RibbonNote {
  return { id, params };
}

/** The clock time at which something starts, or null when it takes the whole day. */
function startNote(id: NoteId, placed: Placed | null): RibbonNote | null {
  const when = placed?.item.when;
  return when?.type === 'timed' ? note(id, { at: when.startsAt.toISOString(), zone: when.startsZone }) : null;
}

function bookedNote({ item }: Placed): RibbonNote {
  return note(item.state === 'BOOKED' ? 'booked' : 'not-booked');
}

function arrivalNote({ arrival }: Outline): RibbonNote | null {
  if (!arrival) return null;
  const { when, kind, state } = arrival.item;
  if (when.type !== 'timed') return state === 'PLANNED' ? note('by-evening') : bookedNote(arrival);
  return note(kind === 'FLIGHT' ? 'lands-at' : 'arrives-at', { at: when.endsAt.toISOString(), zone: when.endsZone });
}

function beforeNote({ preOp }: Outline): RibbonNote {
  return startNote('pre-op-at', preOp) ?? note(preOp ? 'pre-op' : 'settle-in');
}

function surgeryNote({ layout }: Outline): RibbonNote {
  const surgery = layout.placed.find(({ item }) => item.kind === 'SURGERY') ?? null;
  const { nights } = layout.trip.profile;
  return startNote('come-at', surgery) ?? (nights > 0 ? note('nights', { nights }) : note('no-nights'));
}

function followUpNote({ layout, followUp, quiet }: Outline): RibbonNote | null {
  const window = followUpSpan(layout.trip.profile);
  const timed = startNote('at', followUp);
  if (timed || !followUp || !window) return timed;
  if (followUp.item.place === 'REMOTE') return note('by-phone');
  if (quiet && contains(quiet, followUp.span.from)) return note('in-quiet-days');
  return note('window', { first: namedDay(layout, window.from), last: namedDay(layout, window.until - 1) });
}

/** Whose number of days it is, where the surgeon set it and the reader may know. */
function quietNote({ layout: { trip } }: Outline): RibbonNote {
  const days = trip.profile.quietDays;
  const name = speakerBehind(trip, 'quietDays');
  return name ? note('quiet-said', { name, days }) : note('quiet', { days });
}

/** Readers without the medical part are not told who said it. */
function saidYes({ layout }: Outline): RibbonNote {
  const word = latestWord(layout.trip, 'fly');
  const day = word?.saidOn ?? '';
  return word?.saidBy ? note('said-yes', { name: word.saidBy, day }) : note('surgeon-said-yes', { day });
}

function clearedNote(outline: Outline, state: FlightHomeState | null): RibbonNote {
  if (state === 'cleared') return saidYes(outline);
  return note(state === 'on-hold' ? 'not-yet' : 'if-yes');
}

/** What the flight waits for, or null when nothing keeps it. */
function waitingNote(outline: Outline, state: FlightHomeState | null): RibbonNote | null {
  const first = firstHomeOffset(outline.layout);
  switch (state) {
    case 'cleared': return saidYes(outline);
    case 'on-hold': return note(outline.layout.trip.hold ? 'held' : 'not-yet');
    case 'no-word': return note('no-word');
    case 'too-soon': return note('too-soon', { day: namedDay(outline.layout, first) });
    case 'waiting': return note(outline.home?.span.from === first ? 'first-day-to-ask' : 'if-yes');
    default: return null;
  }
}

function homeNote(outline: Outline, state: FlightHomeState | null): RibbonNote | null {
  const { home } = outline;
  return waitingNote(outline, state) ?? startNote('leaves-at', home) ?? (home && bookedNote(home));
}

/** The one fact that matters about a phase. `state` is that of the flight home. */
export function noteOf(id: PhaseId, outline: Outline, state: FlightHomeState | null): RibbonNote | null {
  switch (id) {
    case 'fly-in': case 'train-in': case 'drive-in': return arrivalNote(outline);
    case 'before': return beforeNote(outline);
    case 'surgery': return surgeryNote(outline);
    case 'consultation': return startNote('at', outline.layout.placed.find(({ item }) => item.purpose === 'CONSULTATION') ?? null);
    case 'quiet': return quietNote(outline);
    case 'gentle': return note('gentle');
    case 'on-hold': return note('hold', { name: outline.layout.trip.hold?.saidBy ?? '' });
    case 'follow-up': return followUpNote(outline);
    case 'cleared': return clearedNote(outline, state);
    case 'fly-home': case 'train-home': case 'drive-home': return homeNote(outline, state);
  }
}
