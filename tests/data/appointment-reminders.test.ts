import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepArrivals } from '@/lib/data/arrivals-kept';
import { cancelTime, moveTime } from '@/lib/data/bookings';
import { database } from '@/lib/data/client';
import { deskVisit } from '@/lib/data/desk-visit';
import { openDesk } from '@/lib/data/open-desk';
import { shareWithCentre } from '@/lib/data/trip-words';
import type { Person } from '@/lib/domain/access/actor';
import type { Telling } from '@/lib/domain/appointments/telling';
import { arrivalPanel } from '@/lib/server/arrival-panel';
import { tellBooking } from '@/lib/server/tell-booking';
import { tellingWords } from '@/lib/text/telling-words';
import { bookTime } from '../support/booked-at-desk';
import { makeDesk } from '../support/desks';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';
import { mailsTo, workOff } from '../support/mailbox';
import { chooseChannels, wantOnlyInbox } from '../support/reach';
import { sentOut } from '../support/sent-out';
import { keptLine } from '../support/shared-arrivals';
import { at, day } from '../support/trips';

const NOW = at('2027-02-01', '10:00');
const DUE = at('2027-03-07', '09:00');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

interface World {
  readonly tripId: string;
  readonly owner: Person;
  readonly caregiver: Person;
  readonly rosa: Person;
  readonly centreId: string;
  readonly appointmentId: string;
  readonly itemId: string;
}
let world: World;

beforeEach(async () => {
  const centre = await makeCentre();
  const [owner, caregiver] = [await makePerson({ name: 'Maya' }), await makePerson({ name: 'Sam' })];
  const rosa = await makeStaff(await makePerson({ name: 'Rosa' }), centre.id, 'COORDINATOR');
  const tripId = await makeTrip(owner, { surgeryOn: day('2027-03-11'), centre, now: NOW });
  await addMember(tripId, caregiver, { role: 'CAREGIVER' });
  await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
  const desk = await makeDesk(centre.id);
  const access = await accessFor(owner, tripId, 'book-appointment');
  const appointmentId = await bookTime(owner, { tripId, serviceId: desk.preOp, startsAt: at('2027-03-10', '10:00'), now: NOW, telling: tellBooking(access, NOW) });
  const { itemId } = await database().appointment.findUniqueOrThrow({ where: { id: appointmentId } });
  world = { tripId, owner, caregiver, rosa, centreId: centre.id, appointmentId, itemId: itemId ?? '' };
});

interface Reminded {
  readonly who?: Person;
  readonly itemId?: string;
  readonly kind?: string;
  readonly toldAt?: Date | null;
  readonly missedAt?: Date | null;
  readonly states?: readonly ('WAITING' | 'SENT' | 'FAILED')[];
}

/** A reminder as the planner and the teller leave it. */
async function reminded({ who = world.owner, itemId = world.itemId, kind = 'appointment', toldAt = DUE, missedAt = null, states = [] }: Reminded = {}): Promise<string> {
  const row = { tripId: world.tripId, userId: who.userId };
  const { id } = await database().reminder.create({
    data: { ...row, key: randomUUID(), anchorOn: new Date('2027-03-10'), kind, word: 'appointment-in-days', itemId, dueAt: DUE, usefulUntil: at('2027-03-10', '10:00'), toldAt, missedAt },
  });
  if (!toldAt) return id;
  const note = await database().notification.create({ data: { ...row, kind: 'reminder.appointment-in-days', reminderId: id, createdAt: toldAt } });
  const channels = ['MAIL', 'PUSH'] as const;
  for (const [index, state] of states.entries()) {
    const channel = channels[index] ?? 'MAIL';
    const message = await database().message.create({ data: { userId: who.userId, channel, dueAt: DUE, createdAt: DUE, tryAt: DUE } });
    const delivery = await database().delivery.create({ data: { notificationId: note.id, userId: who.userId, channel, kind, dueAt: DUE, messageId: message.id } });
    if (state !== 'WAITING') await database().delivery.update({ where: { id: delivery.id }, data: { state, settledAt: DUE } });
  }
  return id;
}

async function telling(person = world.rosa, centreId = world.centreId): Promise<Telling | undefined> {
  const desk = openDesk(person, centreId, 'see-desk');
  return desk ? (await deskVisit(desk, world.appointmentId))?.telling : undefined;
}

async function panel() {
  const desk = openDesk(world.rosa, world.centreId, 'see-arrivals');
  const found = desk && (await arrivalPanel(desk, world.tripId, NOW));
  if (!found) throw new Error('no panel');
  return found;
}

const said = async (): Promise<readonly string[]> => ((await telling())?.lines ?? []).map((line) => plain(tellingWords(line, 'en')));

describe('what staff see of an appointment’s reminders and letters', () => {
  it('is how far each has come, of whoever holds the trip alone', async () => {
    await reminded({ toldAt: null });
    await reminded({ states: ['SENT'] });
    await reminded({ states: ['FAILED', 'SENT'] });
    await reminded({ toldAt: null, missedAt: DUE });
    await reminded({ states: ['FAILED'] });
    await reminded();
    await reminded({ who: world.caregiver, states: ['FAILED'] });
    const lines = await said();
    expect([...lines].sort()).toEqual([
      'Email that it is booked, Mon, Feb 1, 10:00 am: on its way',
      'Reminder, Sun, Mar 7, 9:00 am: could not be sent. Please call.',
      'Reminder, Sun, Mar 7, 9:00 am: in their inbox on Mendway',
      'Reminder, Sun, Mar 7, 9:00 am: missed. It would have come too late.',
      'Reminder, Sun, Mar 7, 9:00 am: planned',
      'Reminder, Sun, Mar 7, 9:00 am: sent by email',
      'Reminder, Sun, Mar 7, 9:00 am: sent to their phone or browser',
    ]);
    expect((await panel()).visits).toMatchObject([{ appointmentId: world.appointmentId, telling: await telling() }]);
  });

  it('holds no other reminder: not of another time, not of a flight, not of surgery', async () => {
    await reminded({ itemId: randomUUID(), states: ['SENT'] });
    await reminded({ kind: 'surgery', states: ['SENT'] });
    await reminded({ kind: 'flight', itemId: randomUUID() });
    expect(await said()).toEqual(['Email that it is booked, Mon, Feb 1, 10:00 am: on its way']);
  });

  it('is nothing to another centre’s staff', async () => {
    const other = await makeCentre();
    const stranger = await makeStaff(await makePerson(), other.id, 'MANAGER');
    expect([await telling(stranger), await telling(stranger, other.id)]).toEqual([undefined, undefined]);
  });

  it('follows a letter: sent, unwanted, given up after its last try', async () => {
    await workOff(NOW);
    expect(await said()).toEqual(['Email that it is booked, Mon, Feb 1, 10:00 am: sent by email']);
    await wantOnlyInbox(world.owner);
    const access = await accessFor(world.owner, world.tripId, 'book-appointment');
    await cancelTime(access, { appointmentId: world.appointmentId }, NOW, tellBooking(access, NOW));
    await workOff(NOW);
    expect(await said()).toContain('Email that it is cancelled, Mon, Feb 1, 10:00 am: not sent. They do not want it, or it was out of date.');
  });

  it('says that a letter failed once its job is given up, not before', async () => {
    const outbox = process.env.MENDWAY_OUTBOX;
    process.env.MENDWAY_OUTBOX = '/dev/null/outbox';
    for (let tries = 1; tries <= 9; tries += 1) {
      expect(await said()).toEqual(['Email that it is booked, Mon, Feb 1, 10:00 am: on its way']);
      await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
      await workOff(NOW);
    }
    process.env.MENDWAY_OUTBOX = outbox;
    expect(await said()).toEqual(['Email that it is booked, Mon, Feb 1, 10:00 am: could not be sent. Please call.']);
  });
});

describe('a letter about a booked time', () => {
  const move = async () => {
    const access = await accessFor(world.caregiver, world.tripId, 'book-appointment');
    await moveTime(access, { appointmentId: world.appointmentId, startsAt: at('2027-03-10', '14:00') }, NOW, tellBooking(access, NOW));
  };
  const subjectsTo = async ({ email }: Person) => (await mailsTo(email)).map(({ subject }) => plain(subject));

  it('goes to nobody who wants no such mails when it leaves; a push goes with the note alone', async () => {
    await workOff(NOW);
    await move();
    await chooseChannels(world.owner, { kind: 'appointment-news', channels: ['PUSH', 'INBOX'] });
    await chooseChannels(world.caregiver, { kind: 'plan-news', channels: ['INBOX'] });
    await workOff(NOW);
    expect(await subjectsTo(world.owner)).toEqual(['Your appointment: Wed, Mar 10, 10:00 am']);
    expect((await subjectsTo(world.caregiver))[0]).toBe('Your appointment has a new time: Wed, Mar 10, 2:00 pm');
  });

  it('takes the place of the mail that news of other kinds are', async () => {
    await chooseChannels(world.owner, { kind: 'appointment-news', channels: ['PUSH', 'MAIL'] });
    await move();
    expect(await sentOut(world.owner)).toMatchObject([{ channel: 'PUSH', kind: 'appointment-news', isUrgent: false, notification: { kind: 'appointment-moved' } }]);
    expect(await sentOut(world.caregiver)).toEqual([]);
  });
});

describe('the board', () => {
  const flags = async () => {
    await keepArrivals(NOW);
    return (await keptLine(world.tripId))?.flags ?? [];
  };

  it('shows who is not reached: after a last try that failed, until something arrives', async () => {
    expect(await flags()).not.toContain('unreached');
    await reminded({ states: ['FAILED'] });
    expect(await flags()).toContain('unreached');
    expect((await panel()).arrival.flags).toContain('unreached');
    const { id } = await database().delivery.findFirstOrThrow({ where: { userId: world.owner.userId, state: 'FAILED' } });
    await database().delivery.update({ where: { id }, data: { settledAt: at('2027-03-01', '09:00') } });
    await reminded({ states: ['SENT'] });
    expect(await flags()).not.toContain('unreached');
  });

  it('shows whose mails come back, as the panel and the page of the time do, until they arrive', async () => {
    await database().reach.create({ data: { userId: world.owner.userId, mailFailedAt: NOW } });
    expect(await flags()).toContain('unreached');
    expect([(await panel()).mailFailedAt, (await telling())?.mailFailedAt]).toEqual([NOW, NOW]);
    await database().reach.update({ where: { userId: world.owner.userId }, data: { mailFailedAt: null } });
    expect(await flags()).not.toContain('unreached');
  });

  it('shows nothing of a caregiver whom nothing reaches', async () => {
    await reminded({ who: world.caregiver, states: ['FAILED'] });
    await database().reach.create({ data: { userId: world.caregiver.userId, mailFailedAt: NOW } });
    expect(await flags()).not.toContain('unreached');
  });

  it('has a line due once for what arrives while nothing is wrong: never', async () => {
    await keepArrivals(NOW);
    await reminded({ states: ['SENT'] });
    const { due, checked } = await database().arrival.findUniqueOrThrow({ where: { tripId: world.tripId } });
    expect(due).toBe(checked);
  });
});
