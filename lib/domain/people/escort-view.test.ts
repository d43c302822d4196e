import { describe, expect, it } from 'vitest';
import { tripWith } from '@/tests/support/replans';
import { at, item, onDays } from '@/tests/support/trips';
import type { Escort } from '../itinerary/types';
import { escortDuty, escortLines, ownQuestion, seenLines } from './escort-view';
import type { EscortAnswer } from './types';

const said = (name: string, word: EscortAnswer['word'], on: string, note = ''): EscortAnswer =>
  ({ personId: name.toLowerCase(), name, word, note, saidAt: at(on, '18:12') });

const JUNE: Escort = { state: 'accepted', name: 'June', personId: 'june' };
const ANSWERS = [said('Dale', 'ASKED', '2027-02-03'), said('Dale', 'DECLINED', '2027-02-04', 'Works that week'), said('June', 'ASKED', '2027-02-05'), said('June', 'ACCEPTED', '2027-02-06')];

describe('the sheet of the escort', () => {
  it('tells who was asked, who said no and why, and who said yes, and when', () => {
    expect(escortLines({ escort: JUNE, answers: ANSWERS })).toEqual([
      { personId: 'dale', name: 'Dale', standing: 'no', note: 'Works that week', askedAt: at('2027-02-03', '18:12'), answeredAt: at('2027-02-04', '18:12') },
      { personId: 'june', name: 'June', standing: 'yes', note: '', askedAt: at('2027-02-05', '18:12'), answeredAt: at('2027-02-06', '18:12') },
    ]);
  });

  it('names somebody with whom the trip was planned, of whom nobody wrote down when', () => {
    expect(escortLines({ escort: { state: 'asked', name: 'Sam' }, answers: [] })).toMatchObject([{ name: 'Sam', standing: 'asked', askedAt: null }]);
    expect(escortLines({ escort: { state: 'centre', name: 'Nurse Ada' }, answers: [] })).toEqual([]);
  });

  it('leaves out who need not answer any more, and keeps who cannot come after all', () => {
    const none: Escort = { state: 'none', name: '' };
    expect(escortLines({ escort: none, answers: [said('Dale', 'ASKED', '2027-02-03'), said('Dale', 'WITHDREW', '2027-02-04')] })).toEqual([]);
    expect(escortLines({ escort: none, answers: [...ANSWERS, said('June', 'WITHDREW', '2027-02-09', 'ill')] }).map(({ standing }) => standing)).toEqual(['no', 'cannot-come']);
  });

  it('keeps reasons between those who plan and who gave them', () => {
    const lines = escortLines({ escort: JUNE, answers: ANSWERS });
    const notes = (userId: string, role: 'OWNER' | 'FAMILY' | 'STAFF') => seenLines(lines, { userId, standing: { role, seesMedical: true } }).map(({ note }) => note);
    expect([notes('ruth', 'OWNER'), notes('dale', 'FAMILY'), notes('lena', 'FAMILY'), notes('rosa', 'STAFF')])
      .toEqual([['Works that week', ''], ['Works that week', ''], ['', ''], ['', '']]);
  });

  it('puts the question to who is asked alone', () => {
    const book = { escort: JUNE, answers: [...ANSWERS, said('Bo', 'ASKED', '2027-02-08')] };
    expect([ownQuestion(book, 'june'), ownQuestion(book, 'bo'), ownQuestion(book, 'dale')]).toEqual(['yes', 'asked', null]);
  });

  it('says from where to where, from the day of going out to the next', () => {
    const stay = item('STAY', onDays('2027-03-09', '2027-03-19'), { title: 'Lindell House' });
    expect(escortDuty(tripWith([stay]))).toEqual({ centre: 'NYU Langone Orthopedic Hospital', stay: 'Lindell House', from: '2027-03-12', until: '2027-03-13' });
    expect(escortDuty(tripWith([], { surgeryOn: null, centre: null }))).toEqual({ centre: null, stay: null, from: null, until: null });
  });
});
