import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centresSpeaker, type Recorder } from './centres-speaker';

const CENTRE = 'Kips Bay Spine Hospital';
const rosa: Recorder = { name: 'Rosa Diaz', role: 'COORDINATOR', centre: CENTRE };
const ines: Recorder = { name: 'Inés Ortega', role: 'CLINICIAN', centre: CENTRE };
const speaks = (recorder: Recorder, saidBy: string, isPassedOn = false) => centresSpeaker(recorder, { saidBy, isPassedOn });

describe('a clinician', () => {
  it('speaks for themselves, however they write their name', () => {
    for (const name of ['Inés Ortega', ' inés   ORTEGA ']) expect(speaks(ines, name)).toEqual({ made: { saidBy: 'Inés Ortega', relayedBy: '' } });
    expect(speaks(ines, 'Inés Ortega', true)).toEqual({ made: { saidBy: 'Inés Ortega', relayedBy: '' } });
  });

  it('brings a colleague’s word only as one that they pass on', () => {
    expect(speaks(ines, 'Dr. Feld')).toMatchObject({ problems: [{ field: 'saidBy', code: 'own-word-or-passed-on' }] });
    expect(speaks(ines, 'Dr. Feld', true)).toEqual({ made: { saidBy: 'Dr. Feld', relayedBy: 'Inés Ortega, Kips Bay Spine Hospital' } });
  });
});

it('a coordinator and a manager pass a clinician’s word on, and give none of their own', () => {
  for (const role of ['COORDINATOR', 'MANAGER'] as const) {
    expect(speaks({ ...rosa, role }, 'Dr. Feld')).toEqual({ made: { saidBy: 'Dr. Feld', relayedBy: 'Rosa Diaz, Kips Bay Spine Hospital' } });
    for (const isPassedOn of [true, false]) expect(speaks({ ...rosa, role }, 'rosa diaz', isPassedOn)).toMatchObject({ problems: [{ code: 'name-the-clinician' }] });
  }
});

it('whoever records, a word stands under their own name only where they are a clinician, and else says who passed it on', () => {
  const role = fc.constantFrom('COORDINATOR', 'CLINICIAN', 'MANAGER');
  const name = fc.constantFrom('Rosa Diaz', 'rosa diaz', 'Dr. Feld', 'Rosa  Diaz', 'Ada Ito');
  fc.assert(fc.property(role, name, name, fc.boolean(), (part, own, saidBy, isPassedOn) => {
    const result = centresSpeaker({ name: own, role: part, centre: CENTRE }, { saidBy, isPassedOn });
    if (!('made' in result)) return;
    const isOwn = result.made.saidBy === own;
    expect(isOwn && part !== 'CLINICIAN').toBe(false);
    expect(result.made.relayedBy).toBe(isOwn ? '' : `${own}, ${CENTRE}`);
  }));
});
