import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/trips';
import { DEFAULT_PROFILES } from './default-profiles';
import { editBehind, editedProfile, isOwnProfile, type TypedProfile, withEdit } from './edited-profile';
import { PROCEDURE_IDS, type RecoveryProfile } from './profile';
import { withNumber } from './profile-numbers';
import { LISTED_NUMBERS } from './sources';

const FROM = { source: 'The surgeons’ society, 2027', checkedOn: day('2027-02-20') };
const OWN = DEFAULT_PROFILES.microdiscectomy;

const typedOf = ({ followUp, lift, ...numbers }: RecoveryProfile): TypedProfile => ({
  ...numbers, followUpFirst: followUp?.first ?? null, followUpLast: followUp?.last ?? null, liftPounds: lift?.pounds ?? null, liftWeeks: lift?.weeks ?? null,
});

const said = (change: Partial<TypedProfile>, procedure: (typeof PROCEDURE_IDS)[number] = 'microdiscectomy') => {
  const answer = editedProfile(procedure, { ...typedOf(DEFAULT_PROFILES[procedure]), ...change });
  return 'made' in answer ? 'taken' : answer.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('typed numbers', () => {
  it.each(PROCEDURE_IDS)('of %s are taken as Mendway starts with them', (procedure) => {
    const answer = editedProfile(procedure, typedOf(DEFAULT_PROFILES[procedure]));
    expect(answer).toEqual({ made: DEFAULT_PROFILES[procedure] });
    expect('made' in answer && isOwnProfile(procedure, answer.made)).toBe(true);
  });

  it.each<[Partial<TypedProfile>, readonly string[]]>([
    [{ quietDays: 91 }, ['quietDays out-of-range']],
    [{ followUpLast: 3 }, ['followUpLast before-first']],
    [{ followUpFirst: null }, ['followUpFirst required', 'followUpFirst follow-up-needs-days']],
    [{ followUpFirst: null, followUpLast: null, followUpBeforeFlying: false }, []],
    [{ avoidFlyingUntil: 20 }, ['askBeforeFlyingUntil before-avoid']],
    [{ askBeforeLongFlightUntil: 13 }, ['askBeforeLongFlightUntil before-ask']],
    [{ askBeforeLongFlightUntil: 400 }, ['askBeforeLongFlightUntil out-of-range']],
    [{ liftWeeks: null }, ['liftWeeks required']],
    [{ liftPounds: null, liftWeeks: null }, []],
  ])('%o', (change, problems) => expect(said(change)).toEqual(problems.length === 0 ? 'taken' : problems));

  it('give a consultation its day to come, and no recovery', () => {
    expect(said({ arriveCentreDays: 1 }, 'consultation')).toBe('taken');
    expect(said({ quietDays: 2 }, 'consultation')).toEqual(['null consultation-has-no-recovery']);
  });

  it('that are taken are in order, whatever was typed', () => {
    const number = fc.integer({ min: 1, max: 60 });
    const maybe = fc.option(number, { freq: 2 });
    const typed = fc.record<TypedProfile>({
      arriveCentreDays: number, preOpVisit: fc.boolean(), nights: number, escort: fc.constantFrom('yes', 'if-sedated', 'no'), quietDays: number,
      followUpFirst: maybe, followUpLast: maybe, followUpByPhone: fc.boolean(), followUpBeforeFlying: fc.boolean(), avoidFlyingUntil: number,
      askBeforeFlyingUntil: number, askBeforeLongFlightUntil: maybe, liftPounds: maybe, liftWeeks: maybe,
    });
    fc.assert(fc.property(typed, (one) => {
      const answer = editedProfile('lumbar-fusion', one);
      if ('problems' in answer) return;
      const { followUp, avoidFlyingUntil, askBeforeFlyingUntil, askBeforeLongFlightUntil } = answer.made;
      expect(followUp === null || followUp.first <= followUp.last).toBe(true);
      expect(avoidFlyingUntil).toBeLessThanOrEqual(askBeforeFlyingUntil);
      expect(askBeforeLongFlightUntil ?? askBeforeFlyingUntil).toBeGreaterThanOrEqual(askBeforeFlyingUntil);
    }));
  });
});

describe('the source of an edit', () => {
  const edited = withEdit('microdiscectomy', { ...OWN, quietDays: 8, followUp: { first: 9, last: 12 } }, FROM);

  it('stands behind the numbers that it changed, and behind no other', () => {
    expect(LISTED_NUMBERS.filter((number) => editBehind(edited, number))).toEqual(['quietDays', 'followUp']);
    expect(editBehind(edited, 'quietDays')).toMatchObject(FROM);
    expect(LISTED_NUMBERS.filter((number) => editBehind(OWN, number))).toEqual([]);
  });

  it('does not follow a number that the trip has changed since', () => {
    expect(editBehind(withNumber(edited, 'quietDays', 9), 'quietDays')).toBeNull();
    expect(editBehind(withNumber(edited, 'quietDays', 9), 'followUp')).toMatchObject(FROM);
  });

  it('is left out where the numbers are Mendway’s own', () => expect(withEdit('microdiscectomy', OWN, FROM)).toBe(OWN));
});
