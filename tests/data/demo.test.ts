import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { database } from '@/lib/data/client';
import { SEALED_COLUMNS } from '@/lib/data/sealed-columns';
import { loadTrip } from '@/lib/data/trips';
import { seedDemo } from '@/prisma/seed/demo';
import { accessFor } from '../support/factories';
import { sealedColumnsIn } from '../support/raw-dump';

const NOW = new Date('2026-11-22T12:00:00Z');

beforeAll(() => seedDemo(process.env.DATABASE_URL ?? '', NOW), 120_000);

const personNamed = async (name: string) => {
  const user = await database().user.findUniqueOrThrow({ where: { email: `${name}@demo.mendway.test` }, include: { staff: true } });
  return { type: 'person', userId: user.id, sessionId: '', name: user.name, email: user.email, isAdministrator: false, staff: user.staff } as const;
};

const mayasTrip = () => database().trip.findFirstOrThrow({ where: { patientName: 'Maya Torres' } });

describe('the demo world', () => {
  it('has two hundred arrivals beside Maya’s, all shared with their centre', async () => {
    expect(await database().trip.count({ where: { sharedWithCentreAt: { not: null } } })).toBe(201);
  });

  it('has a board that is full at once: some land today and tomorrow, some are here, some are home, some need somebody', async () => {
    const lines = await database().arrival.findMany();
    expect(lines.filter(({ checked, due }) => checked === due)).toHaveLength(201);
    const landing = (day: string) => lines.filter(({ arrivesOn }) => arrivesOn?.toISOString().startsWith(day)).length;
    expect([landing('2026-11-22'), landing('2026-11-23')].map((count) => count >= 5)).toEqual([true, true]);
    const count = (is: (line: (typeof lines)[number]) => boolean) => lines.filter(is).length;
    expect(count(({ stage }) => stage === 'DISCHARGED')).toBe(8);
    expect(count(({ stage, needsSomeone }) => stage === 'HOME' && !needsSomeone)).toBe(8);
    expect(count(({ blocked, warnings }) => blocked + warnings === 0)).toBeGreaterThan(30);
    expect(count(({ needsSomeone }) => needsSomeone)).toBeGreaterThan(10);
    expect(count(({ awaits }) => awaits > 0)).toBeGreaterThan(1);
    const flags = new Set(lines.flatMap((line) => line.flags));
    expect(['no-escort', 'on-hold', 'connection', 'lands-late', 'no-emergency-contact', 'nothing-booked'].filter((flag) => !flags.has(flag))).toEqual([]);
  });

  it('has told what is due, and sends nothing to anybody but those whose part one plays', async () => {
    const told = await database().reminder.findMany({ where: { toldAt: { not: null } }, select: { userId: true, tripId: true } });
    expect(told.filter(({ tripId }) => tripId !== '').length).toBeGreaterThan(100);
    const [maya, sam] = [await personNamed('maya'), await personNamed('sam')];
    expect(told.map(({ userId }) => userId)).toContain(maya.userId);
    const waiting = await database().delivery.findMany({ where: { state: 'WAITING' }, select: { userId: true } });
    expect(new Set(waiting.map(({ userId }) => userId))).toEqual(new Set([maya.userId, sam.userId]));
    expect(await database().reminderPlan.count({ where: { due: { gt: database().reminderPlan.fields.planned } } })).toBe(0);
  });

  it('has findings to fix on Maya’s trip, one of them blocked', async () => {
    const access = await accessFor(await personNamed('maya'), (await mayasTrip()).id, 'see-itinerary');
    const { open } = checkTrip((await loadTrip(access)).trip, NOW);
    expect(open.map(({ ruleId }) => ruleId)).toEqual(['visit-away-from-stay', 'connection', 'no-escort', 'night-without-bed', 'too-heavy-to-lift', 'long-flight']);
    expect(open[0]?.severity).toBe('blocked');
  });

  it('has a desk with hours, a surgeon in theatre on Friday mornings, and an afternoon of training', async () => {
    const centreId = (await mayasTrip()).centreId ?? '';
    expect(await database().hours.count({ where: { centreId } })).toBe(5);
    const reasons = await database().hoursException.groupBy({ by: ['reason'], where: { centreId, isOpen: false }, _count: true, orderBy: { reason: 'asc' } });
    expect(reasons.map(({ reason, _count }) => [reason, _count])).toEqual([['Dr. Feld operates', 8], ['Staff training', 1]]);
  });

  it('has Maya’s pre-op visit booked at the desk, a call offered to her, and the follow-up left to book', async () => {
    const access = await accessFor(await personNamed('maya'), (await mayasTrip()).id, 'see-itinerary');
    const { items } = (await loadTrip(access)).trip;
    const appointments = items.filter(({ kind }) => kind === 'APPOINTMENT').map(({ purpose, state, desk }) => [purpose, state, desk !== null]);
    expect(appointments).toEqual([['PRE_OP', 'BOOKED', true], ['FOLLOW_UP', 'PLANNED', false]]);
    expect(await database().appointment.count({ where: { tripId: access.tripId, state: 'OFFERED', heldUntil: { gt: NOW } } })).toBe(1);
  });

  it('has times of others at the desk, today and in the weeks to come, one of them to be moved', async () => {
    const booked = await database().appointment.findMany({ where: { state: 'BOOKED' }, select: { startsAt: true, moveAskedAt: true } });
    expect(booked.length).toBeGreaterThan(30);
    expect(booked.filter(({ moveAskedAt }) => moveAskedAt).length).toBe(1);
    const ahead = booked.map(({ startsAt }) => (startsAt.getTime() - NOW.getTime()) / 86_400_000);
    expect([Math.min(...ahead) < 3, Math.max(...ahead) > 14]).toEqual([true, true]);
  });

  it('lets her coordinator, her caregiver and her family see it', async () => {
    const { id } = await mayasTrip();
    for (const [name, role] of [['rosa', 'STAFF'], ['sam', 'CAREGIVER'], ['lena', 'FAMILY']] as const) {
      expect((await accessFor(await personNamed(name), id, 'see-itinerary')).standing.role).toBe(role);
    }
  });

  it('holds sealed values in listed columns alone, some of them', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const sealed = await sealedColumnsIn(client);
    await client.end();
    expect(sealed.filter((column) => !Object.keys(SEALED_COLUMNS).includes(column))).toEqual([]);
    expect(sealed).toEqual(expect.arrayContaining(['EmergencyCard.content', 'TravelNeeds.phone', 'Change.after']));
  });
});
