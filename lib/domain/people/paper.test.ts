import { describe, expect, it } from 'vitest';
import { blankItem } from '../itinerary/blank-item';
import type { TripRecord } from '../itinerary/record';
import type { Day } from '../calendar/types';
import { paperOf } from './paper';

const when = { type: 'days', from: '2027-03-09' as Day, until: '2027-03-22' as Day } as const;
const stay = blankItem('stay', 'STAY', when, { title: 'Lindell House', stay: { address: '33 East 33rd Street', phone: '(212) 555-0177', hasStairs: null, hasLift: null } });
const home = blankItem('home', 'FLIGHT', when, { booking: { code: 'KX4P2M', phone: '+1 800 555 0100', canChange: true, changeBy: null, checkedBags: 1, seat: '', assistanceAskedOn: null } });

const record = (items: TripRecord['trip']['items'], phone: string) => ({
  trip: { items } as unknown as TripRecord['trip'],
  centre: { name: 'Kips Bay', address: '', phone, hasStaff: true },
  packing: { sections: [{ section: 'documents', lines: [{ key: 'photo-id', section: 'documents' }] }, { section: 'leave-at-home', lines: [{ key: 'jewelry', section: 'leave-at-home' }] }] } as unknown as TripRecord['packing'],
});

describe('the paper of a trip', () => {
  it('lists the numbers to call: the centre, where one sleeps, whom to call about a journey', () => {
    expect(paperOf(record([stay, home], '(212) 555-0142')).phones.map(({ whose, phone }) => [whose.type, phone])).toEqual([
      ['centre', '(212) 555-0142'], ['stay', '(212) 555-0177'], ['booking', '+1 800 555 0100'],
    ]);
  });

  it('has no line for a number that nobody knows', () => {
    expect(paperOf(record([blankItem('note', 'NOTE', when)], '')).phones).toEqual([]);
  });

  it('keeps what stays at home apart from what to bring', () => {
    const paper = paperOf(record([stay], ''));
    expect([paper.bring.map(({ key }) => key), paper.leave.map(({ key }) => key), paper.stays.map(({ title }) => title)]).toEqual([['photo-id'], ['jewelry'], ['Lindell House']]);
  });
});
