import { describe, expect, it } from 'vitest';
import { loadTrip } from '@/lib/data/trips';
import { addDayNote } from '@/app/trips/[tripId]/calendar/actions';
import { addIdea } from '@/app/trips/[tripId]/ideas/actions';
import { callBy } from '../support/actions';
import { accessFor, makePerson, makeTrip } from '../support/factories';
import { GENTLE, NOW, QUIET, SURGERY, tripWith } from '../support/stored-trip';
import { timed } from '../support/trips';

describe('addIdea', () => {
  it('puts an idea on the first gentle day with room, with what it asks of the body', async () => {
    const { call, record, tripId } = await tripWith();
    expect(await call(addIdea, { idea: 'bench' })).toMatchObject({ type: 'done', to: expect.stringContaining(`/trips/${tripId}/calendar?month=2027-03&done=yes`) });
    const ideas = (await record()).trip.items.filter(({ kind }) => kind === 'OUTING');
    expect(ideas).toMatchObject([{ activity: 'WALK', walkMinutes: 10, place: 'ELSEWHERE', when: timed(GENTLE, '11:00', 40) }]);
  });

  it('gives each idea a day of its own', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: SURGERY, procedure: 'lumbar-fusion', now: NOW });
    for (const idea of ['bench', 'tea-room']) await addIdea.perform(callBy(owner), { tripId, idea });
    const { trip } = await loadTrip(await accessFor(owner, tripId, 'see-itinerary'));
    const starts = trip.items.flatMap(({ kind, when }) => (kind === 'OUTING' && when.type === 'timed' ? [when.startsAt.toISOString().slice(0, 10)] : []));
    expect(starts).toHaveLength(2);
    expect(new Set(starts).size).toBe(2);
    expect(starts.every((day) => day > '2027-03-21')).toBe(true);
  });

  it('refuses kindly when no gentle day has room left', async () => {
    const { call, record } = await tripWith();
    const outcomes = [];
    for (let added = 0; added < 20; added += 1) outcomes.push(await call(addIdea, { idea: 'bench' }));
    expect(outcomes.at(-1)).toMatchObject({ type: 'refused', problems: [{ field: null, code: 'idea-no-room' }] });
    const days = (await record()).trip.items.filter(({ kind }) => kind === 'OUTING').length;
    expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(days);
  });

  it('needs a surgery day, and an idea that there is', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner, { surgeryOn: null, now: NOW });
    expect(await addIdea.perform(callBy(owner), { tripId, idea: 'bench' })).toMatchObject({ problems: [{ code: 'idea-needs-date' }] });
    expect(await addIdea.perform(callBy(owner), { tripId, idea: 'rollercoaster' })).toMatchObject({ problems: [{ field: 'idea', code: 'unknown-choice' }] });
  });
});

describe('addDayNote', () => {
  it('keeps a line on its day, on a quiet one too', async () => {
    const { call, record } = await tripWith();
    expect(await call(addDayNote, { title: 'Ask for the letter', day: QUIET })).toMatchObject({ type: 'done' });
    const note = (await record()).trip.items.find(({ kind }) => kind === 'NOTE');
    expect(note).toMatchObject({ title: 'Ask for the letter', when: { type: 'days', from: QUIET } });
  });

  it('wants words and a day', async () => {
    const { call } = await tripWith();
    expect(await call(addDayNote, { title: ' ', day: 'x' })).toMatchObject({ problems: [{ field: 'title', code: 'required' }, { field: 'day', code: 'invalid-day' }] });
  });
});
