import { describe, expect, it } from 'vitest';
import { blankCard } from '../card/blank-card';
import type { CardContent } from '../card/types';
import { callsFor, teamCalls } from './whom-to-call';

const CENTRE = { name: 'Kips Bay Spine Center', address: '', phone: '212 555 0142', hasStaff: false };
const RECORD = { patientName: 'Ruth', centre: CENTRE };
const card = (surgeon: CardContent['surgeon']): CardContent => ({ ...blankCard('Ruth'), surgeon, contacts: [{ name: 'June', relation: 'daughter', phone: '555 1' }] });
const phones = (calls: readonly { readonly phone: string }[]) => calls.map(({ phone }) => phone);

describe('whom to call', () => {
  const both = teamCalls(RECORD, card({ name: 'Dr. Feld', dayPhone: '1', nightPhone: '2' }));

  it('is the surgeon’s team, never a contact', () => expect(phones(both)).toEqual(['1', '2']));
  it('is who answers at night first, where it cannot wait', () => {
    expect((['emergency', 'now', 'none'] as const).map((answer) => phones(callsFor(answer, both)))).toEqual([['2', '1'], ['2', '1'], ['2', '1']]);
    expect((['today', 'visit'] as const).map((answer) => phones(callsFor(answer, both)))).toEqual([['1', '2'], ['1', '2']]);
  });
  it('is the centre where the card names no team, or nobody may read it', () => {
    expect(phones(teamCalls(RECORD, card({ name: 'Dr. Feld', dayPhone: '', nightPhone: 'ask' })))).toEqual([CENTRE.phone]);
    expect(phones(teamCalls(RECORD, null))).toEqual([CENTRE.phone]);
  });
  it('is nobody where nothing is known', () => {
    expect(teamCalls({ ...RECORD, centre: null }, null)).toEqual([]);
    expect(teamCalls({ ...RECORD, centre: { ...CENTRE, phone: '' } }, null)).toEqual([]);
  });
});
