import { expect, it } from 'vitest';
import { parseDay } from '@/lib/domain/calendar/days';
import { isNearNewYork } from '@/lib/domain/guide/airport-distances';
import { findCentres } from '@/lib/domain/guide/directory';
import { CENTRES, type CentreRow } from './centres';

const listed = CENTRES.map((row) => ({ ...row, closedOn: row.closedOn === null ? null : parseDay(row.closedOn) }));
const found = (text: string) => findCentres(listed, text).map(({ id, status }) => `${id} ${status}`);

it('has the five that the old guide names, each as it stands now', () => {
  expect(found('Spine Institute of New York, Beth Israel Medical Center')).toEqual(['beth-israel-spine-institute CLOSED']);
  expect(found('Laser Spine Institute New York')).toEqual(['laser-spine-institute CLOSED']);
  expect(found('New York Neck & Back Center')).toEqual(['new-york-neck-and-back UNVERIFIED']);
  expect(found('New York Spinal Specialists')).toEqual(['new-york-spinal-specialists UNVERIFIED']);
  expect(found('NYU Hospital for Joint Diseases')).toEqual(['nyu-langone-orthopedic OPEN']);
});

it('has the others that a hospital’s own page names', () => {
  for (const text of ['HSS', 'Och Spine Hospital', 'Columbia Spine Hospital', 'Mount Sinai Spine Hospital']) expect(found(text), text).toEqual([expect.stringMatching(/ OPEN$/)]);
});

const isOpen = (id: string | null): boolean => CENTRES.some((row) => row.id === id && row.status === 'OPEN');

it.each(CENTRES.map((row): [string, CentreRow] => [row.id, row]))('%s says no more than its source does', (_, row) => {
  expect(row.source === '').toBe(row.status === 'UNVERIFIED' && row.website === '');
  expect(row.closedOn !== null).toBe(row.status === 'CLOSED');
  expect(row.successorId === null || isOpen(row.successorId)).toBe(true);
  // No phone number came with a source.
  expect(row.phone).toBe('');
  expect((row.latitude === null) === (row.longitude === null)).toBe(true);
  if (row.latitude !== null && row.longitude !== null) expect(isNearNewYork({ latitude: row.latitude, longitude: row.longitude })).toBe(true);
});
