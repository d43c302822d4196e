import { describe, expect, it } from 'vitest';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { travelBagOf } from '@/lib/domain/packing/trip-packing';
import { database } from '@/lib/data/client';
import { fixFinding } from '@/app/trips/[tripId]/actions';
import { choosePackingPlan, sayMedicinesRule, setPackingBag } from '@/app/trips/[tripId]/packing/bag/actions';
import { changePackingLine } from '@/app/trips/[tripId]/packing/line/actions';
import { lastId, undo } from '../support/full-trip';
import { LINE_AS_LISTED, NOW, packedTrip } from '../support/packed-trip';

const BAG = { system: 'us', long: '22', wide: '14', deep: '9', weight: '14', homeWeight: '', airline: 'United Airlines' };

const IN_CHECKED = { ...LINE_AS_LISTED, bag: 'checked' };

const findingOf = async (trip: Awaited<ReturnType<typeof packedTrip>>, ruleId: string) =>
  checkTrip((await trip.recordFor(trip.owner)).trip, NOW).open.find((one) => one.ruleId === ruleId);

describe('the carry-on', () => {
  it('is kept in inches and pounds and shown as it was typed', async () => {
    const trip = await packedTrip();
    await trip.call(setPackingBag, { ...BAG, system: 'metric', long: '56', wide: '36', deep: '23', weight: '6,5' });
    const packing = await trip.packingFor(trip.owner);
    expect(travelBagOf(packing)).toMatchObject({ system: 'metric', airline: 'United Airlines', size: { lengthIn: expect.closeTo(56 / 2.54, 9) as number } });
    expect(packing.limit).toMatchObject({ airline: 'United Airlines', size: { lengthIn: 22 }, checkedOn: '2026-11-22' });
    expect(await findingOf(trip, 'bag-over-limit')).toBeUndefined();
  });

  it('over the airline’s limit is found by trip check', async () => {
    const trip = await packedTrip();
    await trip.call(setPackingBag, { ...BAG, long: '24' });
    expect(await findingOf(trip, 'bag-over-limit')).toMatchObject({ severity: 'warning', params: { airline: 'United Airlines', over: 'size' } });
  });

  it.each([
    ['us', 'weight', '-3', 'bag-too-light'], ['metric', 'weight', '-3', 'bag-too-light'], ['metric', 'weight', '400', 'bag-too-heavy'],
    ['us', 'homeWeight', '400', 'bag-too-heavy'], ['us', 'weight', '0', 'bag-too-light'], ['us', 'long', '200', 'bag-too-big'], ['metric', 'long', '0,5', 'bag-too-small'],
    ['us', 'long', '', 'required'], ['us', 'weight', 'heavy', 'not-a-number'], ['us', 'airline', 'Air Nowhere', 'unknown-choice'], ['stone', 'system', 'stone', 'unknown-choice'],
  ])('in %s with %s %s is refused beside the field, and nothing is kept', async (system, field, value, code) => {
    const trip = await packedTrip();
    const outcome = await trip.call(setPackingBag, { ...BAG, system, [field]: value });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ field, code }] });
    expect(await database().packingBag.count({ where: { tripId: trip.tripId } })).toBe(0);
  });

  it('of an airline that is taken off the list has no limit any more', async () => {
    const trip = await packedTrip();
    await database().airlineLimit.create({ data: { airline: 'Test Air', lengthIn: 20, widthIn: 10, depthIn: 5, source: 'test', grade: 'C', checkedOn: new Date('2026-11-22') } });
    await trip.call(setPackingBag, { ...BAG, airline: 'Test Air' });
    await database().airlineLimit.delete({ where: { airline: 'Test Air' } });
    expect(travelBagOf(await trip.packingFor(trip.owner))).toMatchObject({ airline: null, pounds: 14 });
  });
});

describe('the plan for the way home', () => {
  it('comes from the fix of trip check, is kept, and is taken back with the last change', async () => {
    const trip = await packedTrip();
    await trip.call(setPackingBag, BAG);
    const found = await findingOf(trip, 'too-heavy-to-lift');
    expect(found).toMatchObject({ severity: 'warning' });
    const before = await trip.recordFor(trip.owner);
    expect(await trip.call(fixFinding, { findingKey: found?.key ?? '', fixId: 'porter' })).toMatchObject({ type: 'done' });
    const after = await trip.recordFor(trip.owner);
    expect(after.version).toBe(before.version + 1);
    expect(travelBagOf(after.packing)).toMatchObject({ homePlan: 'porter', pounds: 14 });
    expect(after.lastChange).toMatchObject({ before: { homeBagPlan: null }, after: { homeBagPlan: 'porter' } });
    expect(await findingOf(trip, 'too-heavy-to-lift')).toBeUndefined();
    expect(await undo(trip, await lastId(trip))).toBe('done');
    expect(travelBagOf(await trip.packingFor(trip.owner))).toMatchObject({ homePlan: null, pounds: 14 });
    expect(await findingOf(trip, 'too-heavy-to-lift')).toBeDefined();
  });

  it('may be chosen before anything is packed or weighed, and changed by a caregiver who may not undo another’s trip', async () => {
    const trip = await packedTrip();
    expect(await trip.call(choosePackingPlan, { plan: 'ship' }, trip.june)).toMatchObject({ type: 'done' });
    expect(travelBagOf(await trip.packingFor(trip.owner))).toMatchObject({ homePlan: 'ship' });
    expect(await undo(trip, await lastId(trip), trip.lena)).toBe('not-found');
    expect(await undo(trip, await lastId(trip), trip.june)).toBe('done');
    expect(await trip.call(choosePackingPlan, { plan: 'carry it somehow' })).toMatchObject({ type: 'refused', problems: [{ field: 'plan' }] });
    expect(await trip.call(choosePackingPlan, { plan: 'ship' }, trip.lena)).toEqual({ type: 'not-found' });
  });
});

describe('a medicine in a checked bag', () => {
  it('is moved by the fix, planned and own ones, and moved back by undo', async () => {
    const trip = await packedTrip();
    const own = await trip.add('The blue pills', 'medicines');
    await trip.call(changePackingLine, { line: 'daily-medicines', ...IN_CHECKED });
    await trip.call(changePackingLine, { line: own, ...IN_CHECKED, title: 'The blue pills' });
    const found = await findingOf(trip, 'medicine-not-in-cabin');
    expect(found).toMatchObject({ severity: 'blocked', params: { count: 2 } });
    expect(await trip.call(fixFinding, { findingKey: found?.key ?? '', fixId: 'travel-bag' })).toMatchObject({ type: 'done' });
    for (const line of ['daily-medicines', own]) expect(await trip.lineFor(trip.owner, line)).toMatchObject({ bag: 'travel' });
    expect(await undo(trip, await lastId(trip))).toBe('done');
    for (const line of ['daily-medicines', own]) expect(await trip.lineFor(trip.owner, line)).toMatchObject({ bag: 'checked' });
  });

  it('is not a caregiver’s to undo who does not see it', async () => {
    const trip = await packedTrip();
    await trip.call(changePackingLine, { line: 'daily-medicines', ...IN_CHECKED });
    const found = await findingOf(trip, 'medicine-not-in-cabin');
    await trip.call(fixFinding, { findingKey: found?.key ?? '', fixId: 'travel-bag' });
    expect(await undo(trip, await lastId(trip), trip.june)).toBe('not-found');
  });
});

describe('what the hospital says of medicines', () => {
  it('is the patient’s word until the centre’s is known, and tells open screens', async () => {
    const trip = await packedTrip();
    const before = await trip.packingFor(trip.owner);
    expect(await trip.call(sayMedicinesRule, { rule: 'BRING' })).toMatchObject({ type: 'done' });
    const after = await trip.packingFor(trip.owner);
    expect(after.patientRule).toBe('BRING');
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(await trip.namesIn('hospital')).toContain('own-medicines');
    await trip.call(sayMedicinesRule, { rule: 'none' });
    expect(await trip.namesIn('hospital')).not.toContain('own-medicines');
  });

  it('is not told to, nor taken from, those without the medical part', async () => {
    const trip = await packedTrip();
    await trip.call(sayMedicinesRule, { rule: 'BRING' });
    expect((await trip.packingFor(trip.june)).patientRule).toBeNull();
    expect(await trip.call(sayMedicinesRule, { rule: 'LEAVE' }, trip.june)).toEqual({ type: 'not-found' });
  });
});
