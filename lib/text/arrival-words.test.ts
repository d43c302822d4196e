import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARRIVAL_NEEDS, DIETS } from '@/lib/domain/arrivals/needs';
import { type Arrival, ARRIVAL_CHANGES, ARRIVAL_FLAGS, ARRIVAL_STAGES, type ArrivalLine } from '@/lib/domain/arrivals/types';
import type { Day } from '@/lib/domain/calendar/types';
import { RULE_IDS } from '@/lib/domain/check/rules/registry';
import { PROCEDURE_IDS } from '@/lib/domain/recovery/profile';
import { rounds } from '@/tests/support/rounds';
import { flagName } from './arrival-flag-words';
import { needsSomeoneView, rowView } from './arrival-words';
import { LOCALES } from './locale';

const NOW = new Date('2026-02-10T14:14:00Z');

const LINE: ArrivalLine = {
  homeCity: 'Denver', procedure: 'microdiscectomy', surgeryAt: '2026-03-06T12:30:00.000Z', isSurgeryConfirmed: true, mode: 'FLY', flight: 'UA 1408', airport: 'EWR', leavesAt: null, flightHome: '',
  ribbon: [{ phase: 'fly', days: 1 }, { phase: 'clinic', days: 2 }, { phase: 'surgery', days: 1 }, { phase: 'quiet', days: 5 }, { phase: 'gentle', days: 5 }, { phase: 'clinic', days: 1 }],
  companion: { isAlone: false, name: 'June Calloway', relation: 'Daughter' }, escort: { state: 'accepted', name: 'June Calloway' },
  interpreter: null, diets: [], findings: [], question: 'none',
};

const ARRIVAL: Arrival = {
  tripId: 'a', patientName: 'Ruth Calloway', arrivesOn: '2026-03-03' as Day, arrivesAt: new Date('2026-03-03T19:32:00Z'), surgeryOn: '2026-03-06' as Day,
  leavesOn: '2026-03-19' as Day, blocked: 0, warnings: 0, flags: [], needs: [], awaits: 0, needsSomeone: false, line: LINE, changes: [],
  changedAt: NOW, stage: 'COMING', stageAt: null, coordinator: null, acknowledged: null, revision: 4,
};

type Changed = Partial<Omit<Arrival, 'line'>> & { readonly line?: Partial<ArrivalLine> };

const shown = ({ line = {}, ...columns }: Changed = {}, locale: 'en' | 'es' = 'en') => rowView({ ...ARRIVAL, ...columns, line: { ...LINE, ...line } }, locale, NOW);

const finding = (ruleId: string, severity: 'blocked' | 'warning', params = {}) => ({ ruleId, severity, params, days: [] });

describe('landing', () => {
  test('is told on New York clocks, whatever zone the server runs in', () => {
    expect(shown().lands).toEqual({ mode: 'FLY', day: 'Tue, Mar 3', time: '2:32\u00a0pm', airport: 'EWR', by: 'UA 1408' });
    expect(shown({ arrivesAt: new Date('2026-03-08T06:59:00Z'), arrivesOn: '2026-03-08' as Day }).lands.time).toBe('1:59\u00a0am');
    expect(shown({ arrivesAt: new Date('2026-03-08T07:00:00Z'), arrivesOn: '2026-03-08' as Day }).lands.time).toBe('3:00\u00a0am');
    expect(shown({}, 'es').lands.time).toBe('2:32\u00a0p.\u00a0m.');
  });

  test('says what nobody knows yet, and how else they come', () => {
    expect(shown({ arrivesAt: null, line: { flight: '', airport: '' } }).lands).toMatchObject({ time: '', by: 'No flight yet', airport: '' });
    expect(shown({ arrivesAt: null, arrivesOn: null }).lands).toMatchObject({ day: 'Day not known', time: 'Time not known' });
    expect(shown({ line: { mode: 'TRAIN', flight: '' } }).lands.by).toBe('By train');
    expect(shown({ line: { mode: 'LOCAL', flight: '' } }).lands.by).toBe('Lives nearby');
  });

  test('stands below its day, and today is said as that', () => {
    expect(shown({ arrivesOn: '2026-02-10' as Day }).dayTitle).toBe('Today, Tue, Feb 10');
    expect(rowView({ ...ARRIVAL, arrivesOn: '2026-02-10' as Day }, 'en', new Date('2026-02-11T04:59:00Z')).dayTitle).toBe('Today, Tue, Feb 10');
    expect(rowView({ ...ARRIVAL, arrivesOn: '2026-02-10' as Day }, 'en', new Date('2026-02-11T05:00:00Z')).dayTitle).toBe('Tue, Feb 10');
  });
});

test('surgery has its procedure, and its hour where one is known', () => {
  expect(shown().surgery).toEqual({ procedure: 'Microdiscectomy', day: 'Fri, Mar 6, 7:30\u00a0am' });
  expect(shown({ line: { surgeryAt: null, isSurgeryConfirmed: false, procedure: 'other' } }).surgery)
    .toEqual({ procedure: 'Another procedure', day: 'Fri, Mar 6 (not confirmed)' });
  expect(shown({ surgeryOn: null }).surgery).toMatchObject({ day: 'Not known yet' });
});

test('the small ribbon tells those who do not see it what differs from trip to trip', () => {
  expect(shown().ribbon.label).toBe('Before surgery 2 days, Quiet days 5 days, Gentle days 5 days');
});

describe('whom they come with', () => {
  test.each([
    [{ isAlone: true, name: '', relation: '' }, 'Alone'],
    [{ isAlone: null, name: '', relation: '' }, 'Not said'],
    [{ isAlone: false, name: '', relation: '' }, 'Somebody'],
    [{ isAlone: false, name: 'June Calloway', relation: 'Daughter' }, 'June Calloway'],
  ])('%j: %s', (companion, name) => {
    expect(shown({ line: { companion } }).companion.name).toBe(name);
  });

  test.each([
    ['accepted', 'June Calloway', 'Escort too'],
    ['accepted', 'Dale Ochs', 'Escort: \u2068Dale Ochs\u2069'],
    ['asked', 'Dale Ochs', 'Asked to escort: \u2068Dale Ochs\u2069'],
    ['centre', '', 'Escort by the centre'],
    ['none', '', ''],
  ] as const)('an escort who is %s, %j: %j', (state, name, words) => {
    expect(shown({ line: { escort: { state, name } } }).companion.escort).toBe(words);
  });
});

test('needs are named, a language in the words of the reader', () => {
  const needs = { needs: ARRIVAL_NEEDS, line: { interpreter: 'pt', diets: ['halal', 'gluten-free'] as const } };
  expect(shown(needs).needs.map(({ words }) => words)).toEqual(['Wheelchair', 'Portuguese', 'Halal, No gluten']);
  expect(shown(needs, 'es').needs.map(({ words }) => words)).toEqual(['Silla de ruedas', 'Portugués', 'Halal, Sin gluten']);
  expect(shown({ needs: ['diet'] }).needs).toEqual([{ code: 'diet', words: 'Another diet' }]);
});

describe('readiness', () => {
  test.each([
    [{ blocked: 1, warnings: 2 }, 'stop', '1 blocked'],
    [{ warnings: 2 }, 'warn', '2 to fix'],
    [{}, 'ok', 'Ready'],
    [{ flags: ['nothing-booked'] }, 'plain', 'Still planning'],
    [{ surgeryOn: null }, 'plain', 'Still planning'],
    [{ arrivesOn: null, arrivesAt: null }, 'plain', 'Still planning'],
  ] as const)('%j: %s, %s', (columns, tone, words) => {
    expect(shown(columns).ready).toEqual({ tone, words });
  });
});

describe('flags', () => {
  test('are said in a few words, the gravest first, each once', () => {
    const findings = [finding('no-escort', 'warning', { state: 'none' }), finding('plan-on-quiet-day', 'blocked', { reason: 'quiet', daysAfter: 1 }), finding('plan-on-quiet-day', 'blocked', { reason: 'quiet', daysAfter: 2 })];
    expect(shown({ flags: ['no-escort', 'else-blocked'], line: { findings } })).toMatchObject({
      flags: [{ level: 'stop', words: 'Plan on a quiet day' }, { level: 'warn', words: 'No escort' }], moreFlags: null,
    });
  });

  test('beyond two are counted', () => {
    const findings = [finding('clash', 'blocked'), finding('no-escort', 'warning', { state: 'none' }), finding('night-without-bed', 'warning', { nights: 1, from: '2026-03-03', until: '2026-03-04' })];
    expect(shown({ line: { findings } })).toMatchObject({ flags: [{ words: 'Two things at once' }], moreFlags: { sign: '+2', level: 'warn', words: '2 more flags' } });
  });

  test('without a finding are named all the same; those with one are not said twice', () => {
    expect(shown({ flags: ['on-hold', 'nothing-booked'] }).flags).toEqual([
      { code: 'on-hold', level: 'stop', words: 'On hold' }, { code: 'nothing-booked', level: 'warn', words: 'Nothing booked' },
    ]);
    expect(shown({ flags: ['lands-late'], line: { findings: [finding('tight-landing', 'warning', { reason: 'tight', hours: 2 })] } }).flags.map(({ words }) => words))
      .toEqual(['Lands 2 h before a visit']);
  });

  test('of a finding that has no short words are told by its severity', () => {
    expect(shown({ line: { findings: [finding('stay-stairs', 'warning')] } }).flags[0]?.words).toBe('Something to fix');
  });

  test('all have a name in both languages', () => {
    for (const locale of LOCALES) for (const flag of ARRIVAL_FLAGS) expect(flagName(flag, locale)).not.toContain('.');
  });
});

test('who takes care of it, what awaits the centre, how far it has come', () => {
  const coordinator = { userId: 'b', name: 'Tomás Rivera' };
  const acknowledged = { name: 'Tomás Rivera', at: new Date('2026-02-11T04:30:00Z') };
  expect(shown({ coordinator, acknowledged, awaits: 1, stage: 'ARRIVED', stageAt: new Date('2026-03-03T20:00:00Z') })).toMatchObject({
    coordinator, acknowledged: 'Acknowledged by \u2068Tomás Rivera\u2069, Tue, Feb 10', awaits: '1 word awaits yours', stageWords: 'Arrived, Tue, Mar 3',
  });
  expect(shown({ line: { question: 'answered' } }).awaits).toBe('Your question is answered');
});

test('changes are said, the latest first', () => {
  const changes = [{ what: 'new', at: '2026-02-08T10:00:00.000Z' }, { what: 'landing', at: '2026-02-09T10:00:00.000Z' }] as const;
  expect(shown({ changes }).changes.map(({ words }) => words)).toEqual(['Landing changed', 'New']);
});

test('the strip has the gravest flag and the day of surgery', () => {
  const arrival = { ...ARRIVAL, line: { ...LINE, findings: [finding('no-escort', 'warning', { state: 'asked' }), finding('centre-closed', 'blocked')] } };
  expect(needsSomeoneView(arrival, 'en')).toMatchObject({ surgery: 'Surgery Fri, Mar 6', flag: { words: 'Centre is closed' } });
  expect(needsSomeoneView({ ...ARRIVAL, surgeryOn: null }, 'en')).toMatchObject({ surgery: 'Surgery day not known', flag: null });
});

const someParams = fc.record({
  reason: fc.constantFrom('hold', 'quiet', 'tight', 'overlap', ''), daysAfter: fc.nat(9), side: fc.constantFrom('before', 'after'), state: fc.constantFrom('asked', 'none'),
  hours: fc.nat(20), missed: fc.constantFrom('', '2026-03-02'), nights: fc.integer({ min: 1, max: 9 }), from: fc.constantFrom('2026-03-02', 'D-3'), purpose: fc.constantFrom('ARRIVE', 'GO_HOME', ''),
});

const someArrival: fc.Arbitrary<Arrival> = fc.record({
  isKnown: fc.boolean(), hasHour: fc.boolean(), flags: fc.subarray([...ARRIVAL_FLAGS]), needs: fc.subarray([...ARRIVAL_NEEDS]), blocked: fc.nat(3), warnings: fc.nat(3), awaits: fc.nat(3),
  stage: fc.constantFrom(...ARRIVAL_STAGES), mode: fc.constantFrom('FLY' as const, 'TRAIN' as const, 'CAR' as const, 'LOCAL' as const),
  findings: fc.array(fc.record({ ruleId: fc.constantFrom(...RULE_IDS), severity: fc.constantFrom('blocked' as const, 'warning' as const), params: someParams, days: fc.constant([]) }), { maxLength: 5 }),
  procedure: fc.constantFrom(...PROCEDURE_IDS), diets: fc.subarray([...DIETS]), interpreter: fc.constantFrom(null, 'es', 'ja', 'yue'),
  escort: fc.constantFrom('none' as const, 'asked' as const, 'accepted' as const, 'centre' as const), isAlone: fc.constantFrom(true, false, null),
  changes: fc.subarray([...ARRIVAL_CHANGES]), question: fc.constantFrom('none' as const, 'asked' as const, 'answered' as const),
}).map(({ isKnown, hasHour, mode, findings, procedure, diets, interpreter, escort, isAlone, changes, question, ...columns }) => ({
  ...ARRIVAL, ...columns, arrivesOn: isKnown ? ARRIVAL.arrivesOn : null, arrivesAt: isKnown && hasHour ? ARRIVAL.arrivesAt : null,
  changes: changes.map((what) => ({ what, at: NOW.toISOString() })),
  line: { ...LINE, mode, findings, procedure, diets, interpreter, question, escort: { state: escort, name: '' }, companion: { isAlone, name: '', relation: '' } },
}));

test('whatever a line holds, both languages have words for it, and what is pushed is what is drawn', () => {
  fc.assert(fc.property(someArrival, fc.constantFrom(...LOCALES), (arrival, locale) => {
    const view = rowView(arrival, locale, NOW);
    const said = JSON.stringify(view);
    expect(said).not.toMatch(/arrivals\.|procedures\.|ribbon\.|undefined|\{\w+/);
    expect(JSON.parse(said)).toEqual(view);
    expect(view.flags.length).toBeLessThanOrEqual(2);
    expect(said).not.toMatch(/delay|on time|retras/i);
  }), { numRuns: rounds(300) });
});
