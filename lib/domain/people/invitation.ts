import type { UpdateWords } from '../access/actor';
import type { TripRole } from '../access/deeds';
import type { Instant } from '../calendar/types';
import { problem, type Problem } from '../problem';
import { holdsTrip } from './roles';

/** What somebody can be invited to be. OWNER: the trip becomes theirs; from a keeper it is the patient who claims it. */
export type InvitedRole = Extract<TripRole, 'OWNER' | 'CAREGIVER' | 'FAMILY'>;

/** What an invitation's row says; that it has expired, the clock says. */
export type InvitationState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'REVOKED';

/** What the inviter chose. */
export interface InvitationWish {
  readonly role: InvitedRole;
  readonly seesMedical: boolean;
  readonly updates: UpdateWords;
  /** Whom it is for, as the inviter calls them; may be empty. */
  readonly name: string;
  /** Who they are to the patient: "daughter"; may be empty. */
  readonly relation: string;
  /** In lower case; null: a link or a code that the inviter passes on. */
  readonly email: string | null;
  /** Language of the mail. */
  readonly locale: string;
}

export interface Invitation extends InvitationWish {
  readonly id: string;
  readonly state: InvitationState;
  readonly invitedAt: Instant;
  /** When its mail was last sent; null without an address. */
  readonly sentAt: Instant | null;
  readonly expiresAt: Instant;
}

/** What whoever holds an invitation may know of the trip before they are on it. */
export interface OpenedInvitation {
  readonly role: InvitedRole;
  readonly seesMedical: boolean;
  readonly inviter: string;
  readonly patientName: string;
  /** OWNER: whose trip it is now, and whether as the patient's keeper. */
  readonly holder: { readonly name: string; readonly isKeeper: boolean } | null;
  /** The address that it was mailed to; null: it was passed on. */
  readonly email: string | null;
  readonly name: string;
  readonly expiresAt: Instant;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Long enough for somebody who reads mail on Sundays. */
const LASTS_DAYS = 14;

export const expiryOf = (sentAt: Instant): Instant => new Date(sentAt.getTime() + LASTS_DAYS * DAY_MS);

export type InvitationStanding = 'open' | 'expired' | 'accepted' | 'declined' | 'revoked';

const STANDINGS = { ACCEPTED: 'accepted', DECLINED: 'declined', REVOKED: 'revoked' } as const;

/** What an invitation is at a moment: good until, and not at, the moment that it expires. */
export function standingOf({ state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>, now: Instant): InvitationStanding {
  if (state !== 'OPEN') return STANDINGS[state];
  return now < expiresAt ? 'open' : 'expired';
}

/** What the inviter is shown: what waits or ran out, and a "no" for as long as the invitation would have worked. */
export const shownInvitations = (invitations: readonly Invitation[], now: Instant): readonly Invitation[] =>
  invitations.filter((one) => one.state === 'OPEN' || (one.state === 'DECLINED' && now < one.expiresAt));

/** Members and open invitations together: a trip is a family's, not a newsletter's. */
export const MOST_PEOPLE = 30;

/** Somebody on the trip, as far as inviting goes. */
export interface Present {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Who is on the trip and who is asked, under its lock. */
export interface Circle {
  readonly inviterId: string;
  readonly members: readonly Present[];
  /** Open ones; those that have expired too, for the table keeps one open row for an address. */
  readonly invitations: readonly Pick<Invitation, 'id' | 'role' | 'email' | 'state' | 'expiresAt'>[];
}

/** Why this invitation cannot be, or null. What the owner can do instead comes with it. */
export function inviteProblem(wish: Pick<InvitationWish, 'role' | 'email'>, circle: Circle, now: Instant): Problem | null {
  return presentProblem(wish, circle) ?? askedProblem(wish, openOf(circle, now)) ?? (takesPlace(wish, circle) ? fullProblem(circle, now) : null);
}

/** Why nobody else can be asked, or null. */
export function fullProblem(circle: Circle, now: Instant): Problem | null {
  const most = MOST_PEOPLE;
  return circle.members.length + openOf(circle, now).length >= most ? problem(null, 'people-full', { most }) : null;
}

const openOf = ({ invitations }: Circle, now: Instant): Circle['invitations'] => invitations.filter((one) => standingOf(one, now) === 'open');

/** Somebody who is here already, or oneself. A trip can be handed over to somebody who is on it. */
function presentProblem({ role, email }: Pick<InvitationWish, 'role' | 'email'>, { members, inviterId }: Circle): Problem | null {
  const present = email === null ? undefined : members.find((one) => one.email === email);
  if (!present) return null;
  if (present.userId === inviterId) return problem('email', 'invites-self');
  return role === 'OWNER' ? null : problem('email', 'invites-member', { name: present.name });
}

function askedProblem({ role, email }: Pick<InvitationWish, 'role' | 'email'>, open: Circle['invitations']): Problem | null {
  const same = email === null ? undefined : open.find((one) => one.email === email);
  if (same) return { ...problem('email', 'invited-already', { email: same.email ?? '' }), choices: [{ name: 'again', value: same.id, code: 'send-again' }] };
  const other = role === 'OWNER' ? open.find((one) => one.role === 'OWNER') : undefined;
  return other ? problem(null, 'new-owner-asked-already') : null;
}

/** A new owner who is on the trip already takes no new place. */
const takesPlace = ({ role, email }: Pick<InvitationWish, 'role' | 'email'>, { members }: Circle): boolean =>
  role !== 'OWNER' || !members.some((one) => one.email === email);

/** The medical part is the owner's to allow to caregivers; family never sees it, and an owner always. */
export const seesMedicalAs = ({ role, seesMedical }: Pick<InvitationWish, 'role' | 'seesMedical'>): boolean =>
  role === 'OWNER' || (role === 'CAREGIVER' && seesMedical);

/** What becomes of the earlier owner, or keeper, when somebody takes a trip over. */
export const FORMER_STANDINGS = ['CAREGIVER_MEDICAL', 'CAREGIVER', 'LEAVES'] as const;
export type FormerStanding = (typeof FORMER_STANDINGS)[number];

/** A trip can be handed over to somebody who is on it, but not to who has it. */
export const mayTakeOver = (held: TripRole, offered: TripRole): boolean => offered === 'OWNER' && !holdsTrip({ role: held });

/** A name that is no name but an advertisement would go out in our mails: those say "somebody" instead. */
export function nameInMail(name: string): string | null {
  // One line, or it could write a letter of its own.
  const plain = name.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ').trim();
  return plain === '' || /:\/\/|www\.|@|\p{L}\.\p{L}{2,}|\d{5}/iu.test(plain) ? null : plain;
}
