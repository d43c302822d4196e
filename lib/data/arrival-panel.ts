import { ARRIVAL_DEEDS } from '@/lib/domain/arrivals/arrival-deeds';
import { arrivalOf } from '@/lib/domain/arrivals/arrival-of';
import type { StaffName } from '@/lib/domain/arrivals/board';
import { type ArrivalPanel, MOST_HAPPENINGS, type PanelPerson, type StaffDeed } from '@/lib/domain/arrivals/panel';
import { type CentreQuestion, questionSign } from '@/lib/domain/arrivals/questions';
import type { Arrival, ArrivalChange } from '@/lib/domain/arrivals/types';
import type { Instant } from '@/lib/domain/calendar/types';
import { checkTrip } from '@/lib/domain/check/check-trip';
import type { TripRecord } from '@/lib/domain/itinerary/record';
import { holdsTrip } from '@/lib/domain/people/roles';
import type { DoneDeed } from '@/lib/domain/people/looks';
import { HOLDER_SHAPE, LETTERS_SHAPE, REMINDERS_SHAPE, tellingOf, unreachedTrips } from './appointment-reminders';
import { CHANGE_SHAPE, entryOf } from './change-rows';
import { database } from './client';
import { noteOf, notesShape } from './desk-note-rows';
import { CARD_SHAPE, cardOf } from './emergency-cards';
import { ESCORT_ANSWERS_SHAPE, escortAnswersOf } from './escort-answers';
import type { Prisma } from './generated/client';
import type { ArrivalAccess } from './open-arrival';
import { OPEN_PROPOSALS_SHAPE, openProposalsOf } from './proposals';
import { questionsSeenBy, questionsShape } from './question-rows';
import { TASKS_SHAPE, tasksOf } from './tasks';
import { TRAVEL_NEEDS_SHAPE, travelNeedsOf } from './travel-needs-rows';
import { CENTRE_SHAPE, recordOf, TRIP_SHAPE } from './trip-record';

const NOTES_SHOWN = 3;

const STAFF_SHAPE = { select: { userId: true, user: { select: { name: true, deletionAskedAt: true } } }, orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }] } as const satisfies Prisma.Centre$staffArgs;

/** The trip with its line, its people, and what its centre has beside it: all in one statement. */
const panelShape = ({ trip, desk: { centreId } }: ArrivalAccess) => ({
  ...TRIP_SHAPE,
  arrival: true,
  needs: TRAVEL_NEEDS_SHAPE,
  card: { select: { ...CARD_SHAPE.select, ...TRIP_SHAPE.card.select } },
  members: { select: { userId: true, role: true, relation: true, user: { select: { name: true, email: true, ...HOLDER_SHAPE.select.user.select } } }, orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }] },
  escortAnswers: ESCORT_ANSWERS_SHAPE,
  tasks: TASKS_SHAPE,
  reminders: REMINDERS_SHAPE,
  appointments: {
    where: { state: 'BOOKED', service: { centreId } }, orderBy: { startsAt: 'asc' },
    select: { id: true, itemId: true, startsAt: true, service: { select: { name: true } }, letters: LETTERS_SHAPE },
  },
  questions: questionsShape(trip),
  proposals: OPEN_PROPOSALS_SHAPE.proposals,
  changes: { ...CHANGE_SHAPE, orderBy: { version: 'desc' }, take: MOST_HAPPENINGS },
  centre: { select: { ...CENTRE_SHAPE.select, staff: STAFF_SHAPE, deskNotes: notesShape(trip.tripId, NOTES_SHOWN + 1) } },
} as const satisfies Prisma.TripInclude);

type PanelRow = Prisma.TripGetPayload<{ include: ReturnType<typeof panelShape> }>;
type LineRow = NonNullable<PanelRow['arrival']>;

/** One arrival with all that staff want to know of it; null when it has left this board a moment ago. */
export async function loadArrivalPanel(access: ArrivalAccess<'see-arrivals'>, now: Instant): Promise<ArrivalPanel | null> {
  const { desk: { actor: { userId }, centreId, role }, trip: { tripId, standing } } = access;
  const [row, deeds, unreached] = await Promise.all([
    database().trip.findUniqueOrThrow({ where: { id: tripId }, include: panelShape(access), relationLoadStrategy: 'join' }),
    staffDeeds(access),
    unreachedTrips(database(), [tripId]),
  ]);
  const { arrival: line, centre } = row;
  if (!line || !centre || line.centreId !== centreId) return null;
  const record = await recordOf(row);
  const questions = questionsSeenBy(access.trip, row);
  const staff = centre.staff.map((one) => ({ userId: one.userId, name: one.user.name }));
  return {
    record, ...cardFacts(row), deeds, colleagues: offered(centre.staff, line),
    arrival: lineNow({ ...row, arrival: line }, { record, colleagues: staff, questions, isUnreached: unreached.has(tripId) }, now),
    check: checkTrip(record.trip, now),
    told: travelNeedsOf(row.needs),
    people: row.members.map(personOf),
    escortAnswers: escortAnswersOf(row.escortAnswers),
    tasks: tasksOf(row.tasks),
    questions,
    awaited: openProposalsOf(row, centreId),
    ...visitsOf(row, now),
    notes: centre.deskNotes.slice(0, NOTES_SHOWN).map(noteOf), hasMoreNotes: centre.deskNotes.length > NOTES_SHOWN,
    entries: row.changes.map(entryOf),
    reader: { userId, standing, role },
  };
}

/** Whom it may be given to; whoever deletes their account is offered no more, and stands there while it is theirs. */
const offered = (staff: NonNullable<PanelRow['centre']>['staff'], { coordinatorId }: LineRow): readonly StaffName[] =>
  staff.flatMap(({ userId, user }) => (user.deletionAskedAt && userId !== coordinatorId ? [] : [{ userId, name: user.name }]));

/** What was and will be told of the times that are still to come. */
function visitsOf({ appointments, reminders, members }: PanelRow, now: Instant): Pick<ArrivalPanel, 'visits' | 'mailFailedAt'> {
  const holder = members.find(holdsTrip);
  const coming = appointments.filter(({ startsAt }) => startsAt > now);
  return {
    visits: coming.map((one) => ({ appointmentId: one.id, service: one.service.name, startsAt: one.startsAt, telling: tellingOf(one, { reminders, holder }) })),
    mailFailedAt: holder?.user.reach?.mailFailedAt ?? null,
  };
}

function cardFacts({ card }: PanelRow): Pick<ArrivalPanel, 'bornOn' | 'languages' | 'surgeon'> {
  if (!card) return { bornOn: null, languages: '', surgeon: '' };
  const { bornOn, languages, surgeon } = cardOf(card).content;
  return { bornOn, languages, surgeon: surgeon.name };
}

const personOf = ({ userId, role, relation, user: { name, email } }: PanelRow['members'][number]): PanelPerson =>
  ({ userId, name, role, relation, email: holdsTrip({ role }) ? email : null });

interface Around {
  readonly record: TripRecord;
  readonly colleagues: readonly StaffName[];
  readonly questions: readonly CentreQuestion[];
  readonly isUnreached: boolean;
}

/** What the keeper would write of the trip now, and what staff wrote. */
function lineNow(row: PanelRow & { readonly arrival: LineRow }, { record, colleagues, questions, isUnreached }: Around, now: Instant): Arrival {
  const { tripId, stage, stageAt, changes, changedAt, revision, centreId } = row.arrival;
  const awaits = row.proposals.filter((one) => one.centreId === centreId).length;
  const question = questionSign(questions);
  const kept = arrivalOf({ trip: record.trip, patientName: record.patientName, told: travelNeedsOf(row.needs), awaits, question, stage, isUnreached }, now);
  // Written by the keeper alone.
  return { tripId, ...kept, ...staffPart(row.arrival, colleagues), stage, stageAt, changes: changes as unknown as readonly ArrivalChange[], changedAt, revision };
}

/** Who has left the centre since is not named any more. */
function staffPart({ coordinatorId, acknowledgedAt, acknowledgedBy }: LineRow, colleagues: readonly StaffName[]): Pick<Arrival, 'coordinator' | 'acknowledged'> {
  const named = (userId: string | null) => colleagues.find((one) => one.userId === userId);
  return {
    coordinator: named(coordinatorId) ?? null,
    acknowledged: acknowledgedAt && { name: named(acknowledgedBy)?.name ?? '', at: acknowledgedAt },
  };
}

/** What the trip's own history does not tell. */
const TOLD: readonly DoneDeed[] = [...ARRIVAL_DEEDS, 'work-at-desk', 'post-update', 'ask-patient'];

/** What staff of the centre did, the latest first. */
async function staffDeeds({ desk: { centreId }, trip: { tripId } }: ArrivalAccess): Promise<readonly StaffDeed[]> {
  return database().$queryRaw<StaffDeed[]>`SELECT e.id::text AS id, u.name, e.deed, e."happenedAt" AS at
    FROM "AuditEvent" e JOIN "StaffMember" s ON s."userId" = e."actorId" AND s."centreId" = ${centreId} JOIN "User" u ON u.id = s."userId"
    WHERE e."tripId" = ${tripId}::uuid AND e."actorKind" IS NULL AND e.part IS NULL AND e.deed = ANY(${TOLD})
    ORDER BY e.id DESC LIMIT ${MOST_HAPPENINGS}`;
}
