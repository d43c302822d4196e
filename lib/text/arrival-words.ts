import type { ArrivalFlag, Arrival, ArrivalChange, ArrivalStage } from '@/lib/domain/arrivals/types';
import type { ArrivalNeed } from '@/lib/domain/arrivals/needs';
import type { Day, Instant } from '@/lib/domain/calendar/types';
import type { TravelMode } from '@/lib/domain/itinerary/types';
import type { PhaseDrawing } from '@/lib/domain/ribbon/types';
import type { Locale } from './locale';

/** One risk in two or three words, with its shape. */
export interface FlagView {
  readonly code: string;
  readonly level: 'stop' | 'warn';
  readonly words: string;
}

export interface PersonView {
  readonly userId: string;
  readonly name: string;
}

/** What a line of the board shows: words in the reader's language, and codes for what is drawn. Plain JSON, so that it can be pushed. */
export interface ArrivalRowView {
  readonly tripId: string;
  readonly revision: number;
  readonly patient: string;
  readonly homeCity: string;
  /** Day of landing, which a board by landing groups by; null: nobody knows it. */
  readonly arrivesOn: Day | null;
  /** ISO; null where no hour is known. With `arrivesOn` and `surgeryOn`: what a board is sorted by. */
  readonly arrivesAt: string | null;
  readonly surgeryOn: Day | null;
  readonly lands: {
    readonly mode: TravelMode;
    /** "Tue, Mar 3", for boards that are not grouped by it. */
    readonly day: string;
    /** "2:32 pm", "Time not known" */
    readonly time: string;
    /** "EWR"; empty where nobody knows. */
    readonly airport: string;
    /** "UA 1408", "No flight yet", "By train" */
    readonly by: string;
  };
  readonly surgery: {
    readonly procedure: string;
    /** "Fri, Mar 6", "Fri, Mar 6, 7:30 am", "Not known yet" */
    readonly day: string;
    /** "Not confirmed"; empty. */
    readonly note: string;
  };
  readonly ribbon: { readonly phases: readonly { readonly phase: PhaseDrawing; readonly days: number }[]; readonly label: string };
  readonly companion: {
    /** "June", "Alone", "Not said" */
    readonly name: string;
    /** "Daughter"; empty. */
    readonly relation: string;
    /** "Escort: Dale", "Escort too", "Escort by the centre"; empty where nobody was asked. */
    readonly escort: string;
  };
  readonly needs: readonly { readonly code: ArrivalNeed; readonly words: string }[];
  /** Said where `needs` is empty. */
  readonly noNeeds: string;
  readonly ready: { readonly tone: 'ok' | 'warn' | 'stop' | 'plain'; readonly words: string };
  /** The gravest two. */
  readonly flags: readonly FlagView[];
  /** "+2" with "2 more flags" for those who hear it; null: none more. */
  readonly moreFlags: { readonly sign: string; readonly words: string } | null;
  /** Said where `flags` is empty. */
  readonly noFlags: string;
  /** "1 word awaits yours", "Your question is answered"; empty. */
  readonly awaits: string;
  readonly coordinator: PersonView | null;
  /** Said where there is no coordinator. */
  readonly nobody: string;
  /** "Acknowledged by Tomás Rivera, Tue, Feb 10"; empty. */
  readonly acknowledged: string;
  readonly stage: ArrivalStage;
  /** "Arrived, Tue, Mar 3"; empty while coming. */
  readonly stageWords: string;
  /** What changed and when (ISO), the latest first: the badge shows those after one's last look. */
  readonly changes: readonly { readonly what: ArrivalChange['what']; readonly at: string; readonly words: string }[];
}

/** One of those in the strip: who, when surgery is, and the gravest flag. */
export interface NeedsSomeoneView {
  readonly tripId: string;
  readonly patient: string;
  /** "Surgery Tue, Feb 17" */
  readonly surgery: string;
  readonly flag: FlagView | null;
  readonly coordinator: PersonView | null;
}

export declare function rowView(arrival: Arrival, locale: Locale, now: Instant): ArrivalRowView;
export declare function needsSomeoneView(arrival: Arrival, locale: Locale): NeedsSomeoneView;
/** "No escort" */
export declare function flagName(flag: ArrivalFlag, locale: Locale): string;
