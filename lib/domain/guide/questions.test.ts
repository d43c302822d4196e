import { expect, it } from 'vitest';
import { answers } from '@/tests/support/trips';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { PROCEDURE_IDS, type ProcedureId } from '../recovery/profile';
import { QUESTION_GROUPS, questionsFor } from './questions';

const NOW = new Date('2026-11-22T12:00:00Z');
const tripFor = (procedure: ProcedureId) => draftPlan(answers({ procedure }), DEFAULT_PROFILES[procedure], NOW).trip;
const asked = (...from: Parameters<typeof questionsFor>) => questionsFor(...from).flatMap(({ questions }) => questions) as readonly string[];
const ALL = QUESTION_GROUPS.flatMap(({ questions }) => questions.map(({ id }) => id));

it('are all there for whoever has no trip, each once', () => {
  expect(asked(null)).toEqual(ALL);
  expect(new Set(ALL).size).toBe(ALL.length);
});

it('leave out what does not fit the procedure', () => {
  expect(asked(tripFor('lumbar-fusion'))).toEqual(expect.arrayContaining(['smoke', 'brace', 'implant', 'lift']));
  for (const id of ['smoke', 'brace', 'painkillers', 'implant']) expect(asked(tripFor('microdiscectomy'))).not.toContain(id);
});

it('ask nothing of an operation where there is none', () => {
  expect(asked(tripFor('consultation'))).toEqual(expect.arrayContaining(['what', 'without', 'second', 'imaging']));
  for (const id of ['risks', 'nights', 'signs', 'followUp']) expect(asked(tripFor('consultation'))).not.toContain(id);
});

it('ask airlines nothing for those who do not fly', () => {
  const { home, ...trip } = tripFor('laminectomy');
  expect(questionsFor({ ...trip, home: { ...home, mode: 'TRAIN', airport: null } }).map(({ id }) => id)).not.toContain('airline');
  expect(asked({ ...trip, home: { ...home, mode: 'LOCAL', airport: null } })).not.toContain('when');
});

it.each(PROCEDURE_IDS)('keep their order for %s', (procedure) => {
  const kept = new Set(asked(tripFor(procedure)));
  expect(asked(tripFor(procedure))).toEqual(ALL.filter((id) => kept.has(id)));
});
