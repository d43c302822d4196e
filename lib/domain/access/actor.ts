import type { Standing } from './deeds';
import type { Proof } from './proof';

export type StaffRole = 'COORDINATOR' | 'CLINICIAN' | 'MANAGER';

export interface Person {
  readonly type: 'person';
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly staff: readonly { readonly centreId: string; readonly role: StaffRole }[];
  /** Their device asks for pages to keep, and they chose to keep none of the medical part there; or their computer is a shared one, and they have to prove first who sits there. */
  readonly withholdsMedical?: true;
  /** Of the session that acts; left out where none does. */
  readonly proof?: Proof;
}

/** Works at a centre, also where they are kept from its desk until they give a second factor. */
export const isStaff = ({ staff, proof }: Person): boolean => staff.length > 0 || (proof?.barredFrom.length ?? 0) > 0;

/** What a share link was made to show. */
export interface SharedParts {
  readonly itinerary: boolean;
  readonly flights: boolean;
  readonly stay: boolean;
  readonly updates: UpdateWords;
}

/** How much of an update somebody reads: state and text, the state alone, nothing. */
export const UPDATE_WORDS = ['TEXT', 'STATE', 'NONE'] as const;
export type UpdateWords = (typeof UPDATE_WORDS)[number];

/** Whoever holds a share link that is good now, its passcode given: read anew from the database for each request. */
export interface LinkVisitor {
  readonly type: 'link';
  readonly linkId: string;
  readonly tripId: string;
  readonly shows: SharedParts;
}

/** A calendar program that reads one person's feed, with that person's standing of now. */
export interface FeedReader {
  readonly type: 'feed';
  readonly feedId: string;
  readonly tripId: string;
  readonly userId: string;
  readonly standing: Standing;
}

/** A calendar program that reads a centre's arrivals for one of its staff, with that person's role of now. */
export interface DeskFeedReader {
  readonly type: 'desk-feed';
  readonly feedId: string;
  readonly centreId: string;
  readonly userId: string;
  readonly role: StaffRole;
}

/** Whoever scanned the card's code, while the patient has it turned on. */
export interface Responder {
  readonly type: 'responder';
  readonly tripId: string;
}

/** Those without a session: each comes to one trip, by an address that nobody can guess. */
export type Visitor = LinkVisitor | FeedReader | Responder;

/** Who acts: a signed-in person, a visitor, or Mendway itself (the worker, a command). */
export type Actor = Person | Visitor | { readonly type: 'system' };
