import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale';
import fc from 'fast-check';
import { ASKED_AT, anyArrival } from '@/tests/support/any-arrivals';
import { day } from '@/tests/support/trips';
import type { Arrival } from '@/lib/domain/arrivals/types';
import { csvRows } from './arrivals-csv';

const [MADE] = fc.sample(anyArrival(1), { numRuns: 1, seed: 1 });
const arrival = (more: Partial<Arrival>): Arrival => {
  if (!MADE) throw new Error('no sample');
  return { ...MADE, ...more, line: { ...MADE.line, ...more.line } };
};

const RUTH = arrival({
  patientName: 'Ruth Calloway', arrivesOn: day('2027-03-09'), arrivesAt: new Date('2027-03-09T19:32:00Z'), surgeryOn: day('2027-03-15'), blocked: 1, warnings: 0,
  flags: ['no-escort', 'connection'], needs: ['wheelchair', 'interpreter'], coordinator: null, stage: 'COMING',
  line: {
    homeCity: 'Denver', procedure: 'microdiscectomy', surgeryAt: '2027-03-15T11:30:00Z', isSurgeryConfirmed: true, mode: 'FLY', flight: 'UA 1408', airport: 'EWR', leavesAt: null, flightHome: '', ribbon: [],
    companion: { isAlone: false, name: 'June', relation: 'daughter' }, escort: { state: 'asked', name: 'Dale' }, interpreter: 'es', diets: [], findings: [], question: 'none',
  },
});

describe('arrivals as rows', () => {
  it('says all of a line: New York days and hours as spreadsheets sort them, words in the reader’s language', () => {
    const [, row] = csvRows([RUTH], { locale: 'en', now: ASKED_AT, isCut: false });
    expect(row).toEqual([
      'Ruth Calloway', '2027-03-09', '14:32', 'EWR', 'UA 1408', 'Microdiscectomy', '2027-03-15', '07:30', 'June, Daughter', 'Asked to escort: Dale',
      'Wheelchair and Spanish', '1 blocked', 'No escort and Changes planes', '', 'Coming',
    ]);
    const [header = [], spanish] = csvRows([arrival({ ...RUTH, stage: 'HOME' })], { locale: 'es', now: ASKED_AT, isCut: false });
    expect(header.slice(0, 3)).toEqual(['Paciente', 'Llega el', 'Hora (Nueva York)']);
    expect(spanish?.at(-1)).toBe('En casa');
  });

  it('leaves empty what nobody knows', () => {
    const [, row = []] = csvRows([arrival({ ...RUTH, arrivesOn: null, arrivesAt: null, surgeryOn: null, line: { ...RUTH.line, surgeryAt: null, airport: '' } })], { locale: 'en', now: ASKED_AT, isCut: false });
    expect([row[1], row[2], row[3], row[6], row[7]]).toEqual(['', '', '', '', '']);
  });

  it('has rows of one length, and says in a last one where it was cut', () => {
    fc.assert(fc.property(fc.array(anyArrival(1), { maxLength: 4 }), fc.constantFrom(...LOCALES), fc.boolean(), (arrivals, locale, isCut) => {
      const rows = csvRows(arrivals, { locale, now: ASKED_AT, isCut });
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows).toHaveLength(1 + arrivals.length + (isCut ? 1 : 0));
    }));
    expect(csvRows([RUTH], { locale: 'en', now: ASKED_AT, isCut: true }).at(-1)?.[0]).toBe('This file ends after 1 arrivals. There are more: choose fewer days.');
  });
});
