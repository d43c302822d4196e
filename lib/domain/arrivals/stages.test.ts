import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import type { Day } from '../calendar/types';
import { deedOfMove, nextStage, stageBefore, type StageDays, stageProblem } from './stages';
import { ARRIVAL_STAGES } from './types';

const day = (text: string) => text as Day;
const DAYS: StageDays = { arrivesOn: day('2027-03-03'), surgeryOn: day('2027-03-06'), leavesOn: day('2027-03-19') };
const UNKNOWN: StageDays = { arrivesOn: null, surgeryOn: null, leavesOn: null };

describe('a stage', () => {
  it.each([
    ['COMING', 'ARRIVED', '2027-03-03'], ['ARRIVED', 'DISCHARGED', '2027-03-06'], ['DISCHARGED', 'HOME', '2027-03-19'],
  ] as const)('goes from %s to %s from %s on, and not a day earlier', (from, to, first) => {
    expect(stageProblem({ from, to }, DAYS, day(first))).toBeNull();
    expect(stageProblem({ from, to }, DAYS, addDays(day(first), -1))).toEqual({ field: null, code: 'stage-too-early', params: { stage: to, day: first } });
  });

  it('waits for no day that nobody knows; for the way home at least for surgery', () => {
    expect(stageProblem({ from: 'COMING', to: 'ARRIVED' }, UNKNOWN, day('2027-01-01'))).toBeNull();
    const noWayHome = { ...DAYS, leavesOn: null };
    expect(stageProblem({ from: 'DISCHARGED', to: 'HOME' }, noWayHome, day('2027-03-05'))?.params).toEqual({ stage: 'HOME', day: '2027-03-06' });
    expect(stageProblem({ from: 'DISCHARGED', to: 'HOME' }, noWayHome, day('2027-03-06'))).toBeNull();
  });

  it('skips none, and is taken back one by one', () => {
    expect(stageProblem({ from: 'COMING', to: 'HOME' }, DAYS, day('2027-04-01'))).toEqual({ field: null, code: 'stage-not-next', params: { stage: 'COMING' } });
    expect(stageProblem({ from: 'HOME', to: 'COMING' }, DAYS, day('2027-04-01'))?.code).toBe('stage-not-next');
    expect(stageProblem({ from: 'ARRIVED', to: 'COMING' }, DAYS, day('2027-01-01'))).toBeNull();
  });

  it('is called by its name in the trail', () => {
    expect(deedOfMove({ from: 'COMING', to: 'ARRIVED' })).toBe('mark-arrived');
    expect(deedOfMove({ from: 'ARRIVED', to: 'DISCHARGED' })).toBe('mark-discharged');
    expect(deedOfMove({ from: 'DISCHARGED', to: 'HOME' })).toBe('mark-home');
    for (const from of ['ARRIVED', 'DISCHARGED', 'HOME'] as const) expect(deedOfMove({ from, to: stageBefore(from) ?? from })).toBe('take-back-mark');
  });

  it('moves by one step at most, whatever the days, and every mark can be taken back', () => {
    const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('2027-02-20'), days));
    const known = fc.option(anyDay);
    const stage = fc.constantFrom(...ARRIVAL_STAGES);
    fc.assert(fc.property(stage, stage, fc.record({ arrivesOn: known, surgeryOn: known, leavesOn: known }), anyDay, (from, to, days, today) => {
      const may = stageProblem({ from, to }, days, today) === null;
      const steps = ARRIVAL_STAGES.indexOf(to) - ARRIVAL_STAGES.indexOf(from);
      if (may) expect(Math.abs(steps)).toBe(1);
      if (steps === -1) expect(may).toBe(true);
      // What can be marked today can be marked tomorrow.
      if (may) expect(stageProblem({ from, to }, days, addDays(today, 1))).toBeNull();
      expect(nextStage(from) === to).toBe(steps === 1);
    }));
  });
});
