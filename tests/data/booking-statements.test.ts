import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { loadTripWithDesk } from '@/lib/data/desk';
import { booker, deskWorld, idOf, preOpAt } from '../support/bookings';
import { NOW } from '../support/stored-trip';
import { at } from '../support/trips';

/** The statements that a deed sends to PostgreSQL; BEGIN and COMMIT count, each is a round trip. */
async function statementsOf(deed: () => Promise<unknown>): Promise<readonly string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await deed();
  const sent = query.mock.calls.map(([first]) => (typeof first === 'string' ? first : (first as unknown as { text: string }).text));
  query.mockRestore();
  return sent;
}

it('a time is held, booked, moved and cancelled in few statements, and a page with the desk reads one', async () => {
  const world = await deskWorld();
  const one = await booker(world);
  await one.book(world.desk.followUp, at('2027-03-19', '09:00'));
  let id = '';
  const span = { from: at('2027-02-08', '00:00'), until: at('2027-04-05', '00:00') };
  const counts = {
    page: await statementsOf(() => loadTripWithDesk(one.access, span, NOW)),
    hold: await statementsOf(async () => void (id = idOf(await one.hold(world.desk.preOp, preOpAt('08:00'))))),
    book: await statementsOf(() => one.confirm(id)),
    move: await statementsOf(() => one.move(id, preOpAt('12:00'))),
    cancel: await statementsOf(() => one.cancel(id)),
  };
  // Who is told comes on top: their inboxes and mails.
  expect(Object.fromEntries(Object.entries(counts).map(([deed, sent]) => [deed, sent.length]))).toEqual({ page: 1, hold: 10, book: 14, move: 18, cancel: 15 });
});
