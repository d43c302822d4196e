import { describe, expect, it } from 'vitest';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { answerEscort, arrangeEscort, askEscort, endCentresEscort, setEscort } from '@/app/trips/[tripId]/escort/actions';
import { makeCentre, makePerson, makeStaff } from '../support/factories';
import { sendBy, sharedWords, type SharedWords, toldOf, undoLast } from '../support/shared-words';

const ADA = { name: 'Nurse Ada', phone: '(212) 555-0142' };
const EARLY = new Date('2027-02-01T16:00:00Z');

const escortOf = async ({ load }: SharedWords) => (await load()).trip.escort;
const lacksEscort = async ({ load }: SharedWords) => checkTrip((await load()).trip, EARLY).open.some(({ ruleId }) => ruleId === 'no-escort');

describe('the escort that the centre arranges', () => {
  it('settles who stays the first 24 hours: everybody is told, and staff are back at their board', async () => {
    const world = await sharedWords();
    expect(await lacksEscort(world)).toBe(true);
    expect(await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'none' })).toEqual({ type: 'done', to: `/arrivals?trip=${world.tripId}` });
    expect(await escortOf(world)).toEqual({ state: 'centre', ...ADA });
    expect(await lacksEscort(world)).toBe(false);
    for (const who of [world.owner, world.sam, world.lena]) expect(await toldOf(who)).toEqual(['centre-set-escort']);
    expect((await world.load()).lastChange).toMatchObject({ byCentre: true, deed: 'set-centre-escort' });
    // Sent twice, it is said once.
    await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'centre Nurse Ada' });
    expect(await toldOf(world.owner)).toEqual(['centre-set-escort']);
  });

  it('is taken back by the centre, by its form or by undoing', async () => {
    const world = await sharedWords();
    await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'none' });
    await sendBy(world, world.ines, endCentresEscort, { seen: 'centre Nurse Ada' });
    expect(await escortOf(world)).toEqual({ state: 'none', name: '' });
    expect(await toldOf(world.owner)).toEqual(['centre-escort-gone', 'centre-set-escort']);
    await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'none' });
    expect(await undoLast(world, world.owner)).toEqual({ type: 'not-found' });
    expect(await undoLast(world, world.victor)).toMatchObject({ type: 'done' });
    expect(await escortOf(world)).toEqual({ state: 'none', name: '' });
  });

  it('takes nobody’s own yes: refused with their name, and nothing is written', async () => {
    const world = await sharedWords();
    await sendBy(world, world.owner, askEscort, { person: world.lena.userId });
    await sendBy(world, world.lena, answerEscort, { answer: 'yes', note: '' });
    const { version } = await world.load();
    expect(await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'accepted Lena' })).toEqual({
      type: 'refused', problems: [{ field: null, code: 'escort-has-said-yes', params: { name: 'Lena' } }],
    });
    expect((await world.load()).version).toBe(version);
    expect(await escortOf(world)).toMatchObject({ state: 'accepted', personId: world.lena.userId });
  });

  it('frees who was asked and has not answered', async () => {
    const world = await sharedWords();
    await sendBy(world, world.owner, askEscort, { person: world.lena.userId });
    await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'asked Lena' });
    expect(await sendBy(world, world.lena, answerEscort, { answer: 'yes', note: '' })).toMatchObject({ type: 'refused' });
    expect(await escortOf(world)).toMatchObject({ state: 'centre' });
  });

  it('is said about the escort that the page showed: of two who name one, the other is told', async () => {
    const world = await sharedWords();
    const outcomes = await Promise.all([ADA, { name: 'Kips Bay Companions', phone: '' }].map((one) => sendBy(world, world.rosa, arrangeEscort, { ...one, seen: 'none' })));
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['done', 'refused']);
    expect(outcomes).toContainEqual({ type: 'refused', problems: [{ field: null, code: 'stale' }] });
  });

  it('keeps its number when the patient’s side writes down the same, and is theirs to replace', async () => {
    const world = await sharedWords();
    await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'none' });
    await sendBy(world, world.owner, setEscort, { state: 'centre', name: 'Nurse Ada' });
    expect(await escortOf(world)).toEqual({ state: 'centre', ...ADA });
    await sendBy(world, world.owner, setEscort, { state: 'accepted', name: 'June' });
    expect(await escortOf(world)).toEqual({ state: 'accepted', name: 'June' });
  });

  it('has a name, and a number with digits in it', async () => {
    const world = await sharedWords();
    const outcome = await sendBy(world, world.rosa, arrangeEscort, { name: ' ', phone: 'FLOWERS', seen: 'none' });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ field: 'name', code: 'required' }, { field: 'phone', code: 'phone-without-digits' }] });
  });

  it('is nobody else’s to say', async () => {
    const world = await sharedWords();
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'MANAGER');
    for (const who of [world.owner, world.sam, world.lena, stranger]) {
      expect(await sendBy(world, who, arrangeEscort, { ...ADA, seen: 'none' })).toEqual({ type: 'not-found' });
    }
    await world.share(false);
    expect(await sendBy(world, world.rosa, arrangeEscort, { ...ADA, seen: 'none' })).toEqual({ type: 'not-found' });
    expect(await escortOf(world)).toEqual({ state: 'none', name: '' });
  });
});
