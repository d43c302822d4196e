import { describe, expect, it } from 'vitest';
import { answers } from '@/tests/support/trips';
import { DEEDS, mayDo, type Standing } from '../access/deeds';
import type { Trip } from '../itinerary/types';
import { draftPlan } from '../plan/draft-plan';
import { DEFAULT_PROFILES } from '../recovery/default-profiles';
import { difference } from './difference';
import { linesFor } from './lines';
import { mayUndo } from './may-undo';
import type { HistoryEntry } from './types';

const NOW = new Date('2026-11-22T12:00:00Z');
const { trip } = draftPlan(answers(), DEFAULT_PROFILES.microdiscectomy, NOW);

const changed = (after: Partial<Trip>, deed: HistoryEntry['deed'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...difference(trip, { ...trip, ...after }), id: 'c', version: 7, deed, actorId: 'owner', actorName: 'Ruth', byCentre: false,
  madeAt: NOW, undoesId: null, isUndone: false, isWhole: true, ...more,
});

const ROLES: Readonly<Record<string, Standing>> = {
  owner: { role: 'OWNER', seesMedical: false }, keeper: { role: 'KEEPER', seesMedical: false },
  told: { role: 'CAREGIVER', seesMedical: true }, untold: { role: 'CAREGIVER', seesMedical: false },
  family: { role: 'FAMILY', seesMedical: false }, staff: { role: 'STAFF', seesMedical: true },
};
const readers = Object.entries(ROLES).map(([userId, standing]) => ({ userId, standing }));
const offeredTo = (entry: HistoryEntry) => readers.filter((reader) => mayUndo(entry, reader)).map(({ userId }) => userId);

const { profile } = trip;
const SHORTER = { profile: { ...profile, quietDays: 3 } };
const OTHERS: readonly (readonly [string, HistoryEntry])[] = [
  ['the plan', changed({ hasPapers: true }, 'change-itinerary')],
  ['the surgery day', changed({ surgery: { state: 'unknown' } }, 'set-surgery')],
  ['another procedure', changed({ procedure: 'arthroscopy' }, 'set-surgery')],
  ['a profile of which all are told', changed(SHORTER, 'set-surgery')],
  ['a word or a hold', changed({}, 'record-word')],
  ['a number of which all are told', changed(SHORTER, 'record-word')],
];

describe('who is offered to undo what the owner did', () => {
  it.each(OTHERS)('%s', (_name, entry) => {
    const isMedical = entry.deed === 'record-word' || 'procedure' in entry.before || 'profile' in entry.before;
    expect(offeredTo(entry)).toEqual(['owner', 'keeper', 'told', ...(isMedical ? [] : ['untold'])]);
  });

  it('is nobody who is not told all of it', () => {
    const entries = DEEDS.flatMap((deed) => OTHERS.map(([, entry]) => ({ ...entry, deed, actorId: 'somebody' })));
    const offers = entries.flatMap((entry) => readers.filter((reader) => mayUndo(entry, reader)).map(({ standing }) => ({ entry, standing })));
    expect(offers.length).toBeGreaterThan(0);
    for (const { entry, standing } of offers) {
      expect(linesFor(entry, standing)).not.toContainEqual({ type: 'hidden' });
      expect(mayDo(entry.deed, standing)).toBe(true);
    }
  });
});

describe('who is offered to undo their own', () => {
  const own = { actorId: 'untold' };

  it('is who recorded a word without the medical part', () => {
    expect(offeredTo(changed({}, 'record-word', own))).toContain('untold');
    expect(offeredTo(changed(SHORTER, 'record-word', own))).toContain('untold');
  });

  it('is not who has lost the right since', () => {
    expect(offeredTo(changed({ procedure: 'arthroscopy' }, 'set-surgery', own))).not.toContain('untold');
    expect(offeredTo(changed({}, 'record-word', { actorId: 'family' }))).not.toContain('family');
  });

  it('is nobody where the account that made it is gone', () => {
    expect(offeredTo(changed({}, 'record-word', { actorId: null }))).toEqual(['owner', 'keeper', 'told']);
  });
});

it('is offered to nobody: an undo, consent, and what was not kept whole', () => {
  const never = [changed({}, 'share-with-centre'), changed({}, 'change-itinerary', { undoesId: 'x' }), changed({}, 'change-itinerary', { isWhole: false })];
  expect(never.flatMap(offeredTo)).toEqual([]);
});

it('is offered to staff alone what the centre said or confirmed, and to both sides a day that it set', () => {
  const centres = (after: Partial<Trip>, deed: string) => offeredTo(changed(after, deed, { byCentre: true, actorId: 'somebody' }));
  for (const deed of ['record-word', 'settle-word', 'set-centre-escort']) expect(centres({}, deed)).toEqual(['staff']);
  expect(centres(SHORTER, 'record-word')).toEqual(['staff']);
  expect(centres({ surgery: { state: 'unknown' } }, 'set-surgery')).toEqual(['owner', 'keeper', 'told', 'untold', 'staff']);
});
