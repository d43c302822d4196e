import { describe, expect, it } from 'vitest';
import { latestWord } from '@/lib/domain/recovery/flight-home';
import { lastSaid } from '@/lib/domain/recovery/profile-numbers';
import { database } from '@/lib/data/client';
import { putOnHold } from '@/app/trips/[tripId]/hold/actions';
import { sayNumber } from '@/app/trips/[tripId]/numbers/actions';
import { recordSurgeonWord } from '@/app/trips/[tripId]/word/actions';
import { makeCentre, makeStaff } from '../support/factories';
import { sendBy, sharedWords, toldOf } from '../support/shared-words';

const YES = { kind: 'fly', word: 'yes', saidOn: '2027-03-17', note: 'after the visit' };
const PASSED_ON = 'Rosa Diaz, Kips Bay Spine Hospital';

describe('whose word staff record', () => {
  it('is a clinician’s own, under their own name', async () => {
    const world = await sharedWords();
    await sendBy(world, world.ines, recordSurgeonWord, { ...YES, saidBy: ' ines  ortega ' });
    const word = latestWord((await world.load()).trip, 'fly');
    expect(word).toMatchObject({ saidBy: 'Ines Ortega', source: 'centre', note: 'after the visit' });
    expect(word?.relayedBy).toBeUndefined();
  });

  it('is a colleague’s of a clinician only when they say that they pass it on', async () => {
    const world = await sharedWords();
    const another = { ...YES, saidBy: 'Dr. Feld' };
    expect(await sendBy(world, world.ines, recordSurgeonWord, another)).toEqual({
      type: 'refused', problems: [{ field: 'saidBy', code: 'own-word-or-passed-on', params: { name: 'Ines Ortega' } }],
    });
    expect((await world.load()).trip.clearances).toEqual([]);
    await sendBy(world, world.ines, recordSurgeonWord, { ...another, isPassedOn: 'on' });
    expect(latestWord((await world.load()).trip, 'fly')).toMatchObject({ saidBy: 'Dr. Feld', relayedBy: 'Ines Ortega, Kips Bay Spine Hospital' });
  });

  it('is the clinician’s whom a coordinator or a manager names, and who passed it on stays beside it', async () => {
    const world = await sharedWords();
    await sendBy(world, world.rosa, sayNumber, { number: 'nights', value: '2', saidBy: 'Dr. Feld', saidOn: '2027-03-17' });
    expect(lastSaid((await world.load()).trip, 'nights')).toMatchObject({ saidBy: 'Dr. Feld', source: 'centre', relayedBy: PASSED_ON });
    await sendBy(world, world.victor, putOnHold, { reason: 'leak', saidBy: 'Dr. Feld', setOn: '2027-03-18' });
    expect((await world.load()).trip.hold).toMatchObject({ saidBy: 'Dr. Feld', source: 'centre', relayedBy: 'Victor Hale, Kips Bay Spine Hospital' });
    const [row] = await database().surgeonNumber.findMany({ where: { tripId: world.tripId } });
    expect(row).toMatchObject({ recordedById: world.rosa.userId });
    expect(JSON.stringify(row)).not.toMatch(/Feld|Rosa/);
  });

  it.each([['without a name', ''], ['under their own', 'Rosa  DIAZ']])('is none of a coordinator %s: refused beside the field', async (_how, saidBy) => {
    const world = await sharedWords();
    const outcome = await sendBy(world, world.rosa, recordSurgeonWord, { ...YES, saidBy });
    expect(outcome).toMatchObject({ type: 'refused', problems: [{ field: 'saidBy', code: saidBy ? 'name-the-clinician' : 'required' }] });
    const ticked = await sendBy(world, world.rosa, recordSurgeonWord, { ...YES, saidBy, isPassedOn: 'on' });
    expect(ticked).toMatchObject({ type: 'refused' });
    expect((await world.load()).trip.clearances).toEqual([]);
  });

  it('follows their part at this centre, whatever they are at another', async () => {
    const world = await sharedWords();
    const rosa = await makeStaff(world.rosa, (await makeCentre()).id, 'CLINICIAN');
    expect(await sendBy(world, rosa, recordSurgeonWord, { ...YES, saidBy: 'Rosa Diaz' })).toMatchObject({ problems: [{ code: 'name-the-clinician' }] });
    expect(await sendBy(world, rosa, recordSurgeonWord, { ...YES, saidBy: 'Dr. Feld' })).toEqual({
      type: 'done', to: `/arrivals?centre=${world.centre.id}&trip=${world.tripId}`,
    });
  });

  it('tells those who may read it, and of a number everybody', async () => {
    const world = await sharedWords();
    await sendBy(world, world.rosa, recordSurgeonWord, { ...YES, saidBy: 'Dr. Feld' });
    expect([await toldOf(world.owner), await toldOf(world.sam), await toldOf(world.lena)]).toEqual([['centre-said-word'], ['centre-said-word'], []]);
    await sendBy(world, world.rosa, sayNumber, { number: 'quietDays', value: '9', saidBy: 'Dr. Feld', saidOn: '2027-03-17' });
    expect(await toldOf(world.lena)).toEqual(['centre-changed-plan']);
    const stored = await database().notification.findMany({ where: { tripId: world.tripId } });
    expect(JSON.stringify(stored.map(({ kind, params }) => [kind, params]))).not.toMatch(/Feld|fly|spine|quiet|surg/i);
  });
});
