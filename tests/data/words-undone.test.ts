import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/domain/calendar/types';
import { flightHomeState } from '@/lib/domain/recovery/flight-home';
import { database } from '@/lib/data/client';
import { liftHold, setHold } from '@/lib/data/trip-holds';
import { lengthenQuietDays, recordNumber } from '@/lib/data/trip-numbers';
import { recordWord } from '@/lib/data/trip-words';
import { undoChange } from '@/lib/data/undo';
import { anyVersion, HOLD, later, MARKER, NOW, ownTrip, SAID } from '../support/spoken-trip';

type Own = Awaited<ReturnType<typeof ownTrip>>;

async function undoLast({ tripId, word }: Own): Promise<void> {
  const { id } = await database().change.findFirstOrThrow({ where: { tripId }, orderBy: { version: 'desc' } });
  expect(await undoChange(word, { changeId: id, now: later(60) })).toMatchObject({ problems: [] });
}

describe('undo of what was said', () => {
  it('takes back a number: shorter quiet days are longer again, longer ones shorter', async () => {
    const own = await ownTrip();
    const before = (await own.load()).trip;
    await own.number(3);
    await undoLast(own);
    expect((await own.load()).trip).toEqual(before);
    await own.number(9);
    await undoLast(own);
    expect((await own.load()).trip).toEqual(before);
  });

  it('takes back more quiet days that nobody had asked the surgeon about', async () => {
    const own = await ownTrip();
    const before = (await own.load()).trip;
    await lengthenQuietDays(own.plan, 8, anyVersion());
    await undoLast(own);
    expect((await own.load()).trip).toEqual(before);
  });

  it('takes back a hold that was set by mistake, with the words that came with it', async () => {
    const own = await ownTrip();
    await recordWord(own.word, { kind: 'fly', word: 'yes', ...SAID }, NOW);
    const before = (await own.load()).trip;
    await setHold(own.word, HOLD, anyVersion(later(1)));
    await undoLast(own);
    expect((await own.load()).trip).toEqual(before);
    expect(flightHomeState(before, later(61))).toBe('cleared');
  });

  it('takes back that it was lifted', async () => {
    const own = await ownTrip();
    await setHold(own.word, HOLD, anyVersion());
    const { hold } = (await own.load()).trip;
    await liftHold(own.word, { saidBy: MARKER, saidOn: '2027-03-18' as Day }, anyVersion(later(1)));
    await undoLast(own);
    expect((await own.load()).trip.hold).toEqual(hold);
  });

  it('takes back a number that moved nothing', async () => {
    const own = await ownTrip();
    const before = (await own.load()).trip;
    await recordNumber(own.word, { number: 'quietDays', value: before.profile.quietDays, note: 'he said the same', ...SAID }, anyVersion());
    expect((await own.load()).trip.numbers).toHaveLength(1);
    await undoLast(own);
    expect((await own.load()).trip).toEqual(before);
  });
});
