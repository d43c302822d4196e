import type { TripRecord } from '@/lib/domain/itinerary/record';
import type { OwnFeed } from '@/lib/domain/people/feed';
import type { Invitation } from '@/lib/domain/people/invitation';
import { peopleSeenBy } from '@/lib/domain/people/seen-people';
import type { ShareLink } from '@/lib/domain/people/share-link';
import type { EscortAnswer, Task, TripPerson } from '@/lib/domain/people/types';
import { database } from './client';
import { ESCORT_ANSWERS_SHAPE, escortAnswersOf } from './escort-answers';
import { ownFeedOf, ownFeedShape } from './feeds';
import type { Prisma } from './generated/client';
import { INVITATIONS_SHAPE, invitationsOf } from './invitations';
import type { TripAccess } from './open-trip';
import { LINKS_SHAPE, linksOf } from './share-link-rows';
import { TASKS_SHAPE, tasksOf } from './tasks';
import { recordOf, TRIP_SHAPE } from './trip-record';
import { dayOfColumn } from './trip-rows';
import { asSeenBy } from './trips';

/** Those on a trip, who came first first. */
const MEMBERS_SHAPE = {
  select: {
    userId: true, role: true, seesMedical: true, medicalAllowedAt: true, relation: true, updates: true, hearsUpdates: true,
    consentHow: true, consentOn: true, createdAt: true,
    user: { select: { name: true, email: true } },
  },
  orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
} as const satisfies Prisma.Trip$membersArgs;

/** Everything about a trip's people, beside the trip: each part with the mapper of those who keep it. */
const peopleShape = (access: TripAccess) => ({
  ...TRIP_SHAPE,
  members: MEMBERS_SHAPE,
  tasks: TASKS_SHAPE,
  escortAnswers: ESCORT_ANSWERS_SHAPE,
  invitations: INVITATIONS_SHAPE,
  links: LINKS_SHAPE,
  feeds: ownFeedShape(access),
} as const satisfies Prisma.TripInclude);

type MemberRow = Prisma.TripMemberGetPayload<typeof MEMBERS_SHAPE>;

function personOf({ user, consentHow, consentOn, createdAt, ...row }: MemberRow): TripPerson {
  const consent = consentHow && consentOn ? { how: consentHow, on: dayOfColumn(consentOn) } : null;
  return { ...row, ...user, joinedAt: createdAt, consent };
}

/** The people as the access may see them. */
function peopleOf({ actor: { userId }, standing }: TripAccess, rows: readonly MemberRow[]): readonly TripPerson[] {
  return peopleSeenBy({ userId, standing }, rows.map(personOf));
}

export interface LoadedPeople {
  readonly record: TripRecord;
  readonly people: readonly TripPerson[];
  /** Nobody's for those who do not manage people. */
  readonly invitations: readonly Invitation[];
  /** For those who manage people alone. */
  readonly shareLinks: readonly ShareLink[];
  readonly tasks: readonly Task[];
  readonly escortAnswers: readonly EscortAnswer[];
  /** The reader's own calendar feed. */
  readonly feed: OwnFeed | null;
}

/** The trip and all about its people in one statement; what a reader may not see is left out here. */
export async function loadPeople(access: TripAccess): Promise<LoadedPeople> {
  const row = await database().trip.findUniqueOrThrow({ where: { id: access.tripId }, include: peopleShape(access), relationLoadStrategy: 'join' });
  return {
    record: asSeenBy(access, await recordOf(row)),
    people: peopleOf(access, row.members),
    invitations: invitationsOf(access, row.invitations),
    shareLinks: linksOf(access, row.links),
    tasks: tasksOf(row.tasks),
    escortAnswers: escortAnswersOf(row.escortAnswers),
    feed: ownFeedOf(row.feeds),
  };
}
