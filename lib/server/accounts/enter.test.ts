import { expect, test, vi } from 'vitest';
import { savePlan } from '../save-plan';
import { enter } from './enter';

vi.mock('./start-session', () => ({ startSession: vi.fn() }));
vi.mock('../save-plan', () => ({ savePlan: vi.fn() }));

const NOW = new Date('2026-11-22T12:00:00Z');

test('whoever signs in comes back to the page they came from', async () => {
  expect(await enter({ userId: 'u', plan: null, from: '/trips/1/print' }, NOW)).toEqual({ type: 'done', to: '/trips/1/print' });
  expect(await enter({ userId: 'u', plan: null, from: null }, NOW)).toEqual({ type: 'done', to: '/trips' });
});

test('whoever brings a plan comes to their trip', async () => {
  vi.mocked(savePlan).mockResolvedValue({ tripId: 't' });
  expect(await enter({ userId: 'u', plan: 'sealed', from: '/inbox' }, NOW)).toEqual({ type: 'done', to: '/trips/t' });
});
