import { describe, expect, it } from 'vitest';
import { answers, at, flight, onDays, zone } from '@/tests/support/trips';
import { NEW_YORK } from '../calendar/zones';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { zoneOfReader } from './reader-zone';

const { trip: DRAFT } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, at('2027-02-10', '12:00'));
const OUT = flight('ARRIVE', at('2027-03-09', '08:45'), at('2027-03-09', '12:30'));
const HOME = flight('GO_HOME', at('2027-03-19', '12:00'), at('2027-03-19', '16:20'));
const TRIP = { ...DRAFT, items: [OUT, HOME] };
const DENVER = zone('America/Denver');
const owner = { role: 'OWNER', seesMedical: true } as const;
const zones = (moments: readonly Date[], trip = TRIP, standing: Parameters<typeof zoneOfReader>[1] = owner) =>
  moments.map((moment) => zoneOfReader(trip, standing, { zone: null }, moment));

describe('the zone that somebody lives by', () => {
  it('is home’s until landing, New York’s until leaving, and home’s again', () => {
    const moments = [at('2027-03-09', '12:29'), at('2027-03-09', '12:30'), at('2027-03-19', '11:59'), at('2027-03-19', '12:00')];
    expect(zones(moments)).toEqual([DENVER, NEW_YORK, NEW_YORK, DENVER]);
    expect(zones(moments, TRIP, { role: 'FAMILY', seesMedical: false })).toEqual([DENVER, DENVER, DENVER, DENVER]);
  });

  it('is the one that they chose, wherever they are', () => {
    expect(zoneOfReader(TRIP, owner, { zone: zone('Asia/Kathmandu') }, at('2027-03-15', '12:00'))).toBe('Asia/Kathmandu');
  });

  it('goes by days where no hour is known, and stays at home without a journey', () => {
    const trip = { ...TRIP, items: [{ ...OUT, when: onDays('2027-03-09') }, { ...HOME, when: onDays('2027-03-19') }] };
    expect(zones([at('2027-03-09', '23:59'), at('2027-03-10', '00:00'), at('2027-03-19', '23:59'), at('2027-03-20', '00:00')], trip)).toEqual([DENVER, NEW_YORK, NEW_YORK, DENVER]);
    expect(zones([at('2027-03-15', '12:00')], { ...TRIP, items: [] })).toEqual([DENVER]);
    expect(zones([at('2027-03-25', '12:00')], { ...TRIP, items: [OUT] })).toEqual([NEW_YORK]);
  });
});
