import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/access/actor';
import { flightHomeState } from '@/lib/domain/recovery/flight-home';
import { lastSaid } from '@/lib/domain/recovery/profile-numbers';
import { openProposals } from '@/lib/data/proposals';
import { loadTrip } from '@/lib/data/trips';
import { confirmAwaited } from '@/app/trips/[tripId]/awaits/actions';
import { setSurgeryDay } from '@/app/trips/[tripId]/date/actions';
import { liftTheHold, putOnHold } from '@/app/trips/[tripId]/hold/actions';
import { sayNumber } from '@/app/trips/[tripId]/numbers/actions';
import { recordSurgeonWord } from '@/app/trips/[tripId]/word/actions';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { accessFor, makeCentre, makePerson, makeStaff } from '../support/factories';
import { whileItWaits } from '../support/racing';
import { awaiting, confirmFirst, sendBy, sharedWords, type SharedWords, statesOf, toldOf, undoLast } from '../support/shared-words';
import { later, MARKER } from '../support/spoken-trip';

const SAID = { saidBy: MARKER, saidOn: '2027-03-17' };
const FELD = { saidBy: 'Dr. Feld', saidOn: '2027-03-18' };
const ON = { reason: 'infection', saidBy: MARKER, setOn: '2027-03-17' };

type Said = readonly [Action, Record<string, string>];
interface Kind {
  readonly name: string;
  readonly kind: string;
  /** What the patient's side says, the centre's word that says the same, and one that says otherwise. */
  readonly patient: readonly Said[];
  readonly same: Said;
  readonly otherwise: Said;
}

const KINDS: readonly Kind[] = [
  {
    name: 'a number', kind: 'NUMBER', patient: [[sayNumber, { number: 'avoidFlyingUntil', value: '10', ...SAID }]],
    same: [sayNumber, { number: 'avoidFlyingUntil', value: '10', ...FELD }], otherwise: [sayNumber, { number: 'avoidFlyingUntil', value: '12', ...FELD }],
  },
  {
    name: 'a clearance', kind: 'CLEARANCE', patient: [[recordSurgeonWord, { kind: 'fly', word: 'yes', ...SAID }]],
    same: [recordSurgeonWord, { kind: 'fly', word: 'yes', ...FELD }], otherwise: [recordSurgeonWord, { kind: 'fly', word: 'not-yet', ...FELD }],
  },
  {
    name: 'that a hold is lifted', kind: 'HOLD', patient: [[putOnHold, ON], [liftTheHold, SAID]],
    same: [liftTheHold, FELD], otherwise: [putOnHold, { ...ON, ...FELD, setOn: '2027-03-18' }],
  },
];

const sayAll = async (world: SharedWords, who: Person, said: readonly Said[]) => {
  for (const [action, fields] of said) expect(await sendBy(world, who, action, fields)).toMatchObject({ type: 'done' });
};
const openOnes = async (world: SharedWords) => (await statesOf(world)).filter((state) => state.endsWith('OPEN'));

describe.each(KINDS)('$name that the patient’s side wrote down', ({ kind, patient, same, otherwise }) => {
  it('is confirmed in one tap, told to those who may read it, in the history by the centre, and awaits nobody', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    expect(await awaiting(world)).toHaveLength(1);
    expect(await confirmFirst(world, world.rosa)).toEqual({ type: 'done', to: `/arrivals?trip=${world.tripId}` });
    expect((await statesOf(world)).at(-1)).toBe(`${kind} CONFIRMED`);
    expect(await awaiting(world)).toEqual([]);
    expect((await world.load()).lastChange).toMatchObject({ deed: 'settle-word', byCentre: true, actorName: 'Rosa Diaz, Kips Bay Spine Hospital' });
    for (const who of [world.owner, world.sam]) expect(await toldOf(who)).toContain('centre-confirmed-word');
    expect(await toldOf(world.lena)).not.toContain('centre-confirmed-word');
  });

  it('awaits the centre again when it takes its yes back', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    const before = await world.load();
    await confirmFirst(world, world.rosa);
    expect(await undoLast(world, world.owner)).toEqual({ type: 'not-found' });
    expect(await undoLast(world, world.ines)).toMatchObject({ type: 'done' });
    expect((await world.load()).trip).toEqual(before.trip);
    expect(await openOnes(world)).toEqual([`${kind} OPEN`]);
    expect(await toldOf(world.owner)).toContain('centre-took-word-back');
  });

  it('is answered otherwise by the centre’s own word, which counts at once; taken back, what awaited awaits again', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    const before = await world.load();
    await sayAll(world, world.rosa, [otherwise]);
    expect((await statesOf(world)).at(-1)).toBe(`${kind} REFUSED`);
    expect(await awaiting(world)).toEqual([]);
    expect(await undoLast(world, world.owner)).toEqual({ type: 'not-found' });
    expect(await undoLast(world, world.rosa)).toMatchObject({ type: 'done' });
    expect((await world.load()).trip).toEqual(before.trip);
    expect(await openOnes(world)).toEqual([`${kind} OPEN`]);
  });

  it('counts at once again when the patient’s side says it later, and awaits the centre again', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    await sayAll(world, world.rosa, [otherwise]);
    const [action, fields] = patient.at(-1) ?? same;
    await sayAll(world, world.sam, [[action, { ...fields, saidOn: '2027-03-18' }]]);
    expect(await openOnes(world)).toEqual([`${kind} OPEN`]);
    expect(await awaiting(world)).toMatchObject([{ madeBy: 'Sam' }]);
  });

  it('is not the centre’s to answer once the trip is no longer shared, and never another centre’s', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    const proposalId = (await awaiting(world))[0]?.id ?? '';
    const stranger = await makeStaff(await makePerson(), (await makeCentre()).id, 'CLINICIAN');
    expect(await sendBy(world, stranger, confirmAwaited, { proposalId })).toEqual({ type: 'not-found' });
    expect(await sendBy(world, stranger, ...otherwise)).toEqual({ type: 'not-found' });
    for (const who of [world.owner, world.sam]) expect(await sendBy(world, who, confirmAwaited, { proposalId })).toEqual({ type: 'not-found' });
    const { version } = await world.load();
    await world.share(false);
    expect(await sendBy(world, world.rosa, confirmAwaited, { proposalId })).toEqual({ type: 'not-found' });
    expect(await sendBy(world, world.ines, ...otherwise)).toEqual({ type: 'not-found' });
    expect((await world.load()).version).toBe(version + 1);
    expect(await openOnes(world)).toEqual([`${kind} OPEN`]);
  });
});

describe('the centre’s own word that says the same', () => {
  it.each(KINDS.slice(0, 2))('confirms $name, which stands as confirmed beside it', async ({ kind, patient, same }) => {
    const world = await sharedWords();
    await sayAll(world, world.owner, patient);
    await sayAll(world, world.rosa, [same]);
    expect(await statesOf(world)).toEqual([`${kind} CONFIRMED`]);
    const { numbers, clearances } = (await world.load()).trip;
    expect([...numbers, ...clearances]).toMatchObject([{ source: 'patient', isConfirmed: true }, { source: 'centre', saidBy: 'Dr. Feld' }]);
  });
});

describe('a hold that the patient’s side set', () => {
  it('is confirmed, or lifted by the centre', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, [[putOnHold, ON]]);
    await confirmFirst(world, world.ines);
    expect((await world.load()).trip.hold).toMatchObject({ source: 'patient', isConfirmed: true });
    await undoLast(world, world.ines);
    await sayAll(world, world.ines, [[liftTheHold, { saidBy: world.ines.name, saidOn: '2027-03-18' }]]);
    expect((await world.load()).trip.hold).toBeNull();
    expect(await statesOf(world)).toEqual(['HOLD REFUSED']);
    expect(await undoLast(world, world.rosa)).toMatchObject({ type: 'done' });
    expect((await world.load()).trip.hold).toMatchObject({ source: 'patient', saidBy: MARKER });
    expect(await statesOf(world)).toEqual(['HOLD OPEN']);
  });

  it('by the centre, answers the yes that it takes back; undone, that yes counts and awaits again', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, [[recordSurgeonWord, { kind: 'fly', word: 'yes', ...SAID }]]);
    await sayAll(world, world.ines, [[putOnHold, { ...ON, saidBy: world.ines.name }]]);
    expect(await statesOf(world)).toEqual(['CLEARANCE REFUSED']);
    expect(flightHomeState((await world.load()).trip, later(500))).toBe('on-hold');
    expect(await toldOf(world.lena)).toEqual([]);
    expect(await toldOf(world.owner)).toEqual(['centre-said-word']);
    await undoLast(world, world.rosa);
    expect(flightHomeState((await world.load()).trip, later(500))).toBe('cleared');
    expect(await statesOf(world)).toEqual(['CLEARANCE OPEN']);
  });
});

describe('the surgery day', () => {
  it('is confirmed among the others, and told to everybody', async () => {
    const world = await sharedWords();
    const { version } = await world.load();
    const early = new Date('2027-02-01T16:00:00Z');
    await setSurgeryDay.perform(callBy(world.owner, { now: early }), { tripId: world.tripId, day: '2027-03-18', time: '', version: String(version) });
    expect(await awaiting(world)).toMatchObject([{ about: { type: 'surgery', surgery: { on: '2027-03-18', confirmedByCentre: false } } }]);
    await confirmFirst(world, world.rosa);
    expect((await world.load()).trip.surgery).toMatchObject({ on: '2027-03-18', confirmedByCentre: true });
    expect(await toldOf(world.lena)).toContain('centre-confirmed-day');
    await undoLast(world, world.rosa);
    expect((await world.load()).trip.surgery).toMatchObject({ confirmedByCentre: false });
    expect(await statesOf(world)).toEqual(['SURGERY OPEN']);
  });
});

describe('who comes too late', () => {
  const YES: readonly Said[] = [[recordSurgeonWord, { kind: 'fly', word: 'yes', ...SAID }]];

  it('of two who confirm in the same moment, one does, and the other is told who it was', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, YES);
    const proposalId = (await awaiting(world))[0]?.id ?? '';
    const { version } = await world.load();
    const confirm = (who: Person) => confirmAwaited.perform(callBy(who, { now: later(900) }), { tripId: world.tripId, proposalId });
    const outcomes = await Promise.all([confirm(world.rosa), confirm(world.ines)]);
    expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(1);
    const first = outcomes[0]?.type === 'done' ? world.rosa : world.ines;
    expect(outcomes).toContainEqual({ type: 'refused', problems: [{ field: null, code: 'word-confirmed-already', params: { name: first.name } }] });
    expect((await world.load()).version).toBe(version + 1);
    // Tapped twice, it is confirmed once.
    expect(await confirm(first)).toMatchObject({ type: 'done' });
    expect((await world.load()).version).toBe(version + 1);
    expect((await toldOf(world.owner)).filter((kind) => kind === 'centre-confirmed-word')).toHaveLength(1);
  });

  it('confirms no newer word than the one on the page', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, YES);
    const proposalId = (await awaiting(world))[0]?.id ?? '';
    await sayAll(world, world.owner, [[recordSurgeonWord, { kind: 'fly', word: 'not-yet', ...SAID }]]);
    expect(await sendBy(world, world.rosa, confirmAwaited, { proposalId })).toMatchObject({ type: 'refused', problems: [{ code: 'word-replaced' }] });
    expect(await statesOf(world)).toEqual(['CLEARANCE WITHDRAWN', 'CLEARANCE OPEN']);
  });

  it('is told that a colleague has answered otherwise', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, YES);
    const proposalId = (await awaiting(world))[0]?.id ?? '';
    await sayAll(world, world.ines, [[recordSurgeonWord, { kind: 'fly', word: 'not-yet', saidBy: world.ines.name, saidOn: '2027-03-18' }]]);
    expect(await sendBy(world, world.rosa, confirmAwaited, { proposalId })).toMatchObject({
      type: 'refused', problems: [{ code: 'word-answered-already', params: { name: world.ines.name } }],
    });
  });

  it('writes nothing when the sharing ends while it waits for its turn', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, YES);
    const proposalId = (await awaiting(world))[0]?.id ?? '';
    const late = () => confirmAwaited.perform(callBy(world.rosa, { now: later(900) }), { tripId: world.tripId, proposalId });
    const end = (queries: Parameters<Parameters<typeof whileItWaits>[1]>[0]) => queries.trip.update({ where: { id: world.tripId }, data: { sharedWithCentreAt: null } });
    expect(await whileItWaits(world.tripId, end, late)).toMatchObject({ value: { type: 'not-found' } });
    expect(await statesOf(world)).toEqual(['CLEARANCE OPEN']);
  });
});

describe('what a confirmed word shows', () => {
  it('is confirmed for the patient’s screens, and no name for a caregiver without the medical part', async () => {
    const world = await sharedWords();
    await sayAll(world, world.owner, [[sayNumber, { number: 'quietDays', value: '9', ...SAID }]]);
    await confirmFirst(world, world.rosa);
    expect(lastSaid((await world.load()).trip, 'quietDays')).toMatchObject({ source: 'patient', isConfirmed: true });
    await sayAll(world, world.rosa, [[sayNumber, { number: 'quietDays', value: '8', ...FELD }]]);
    const seen = (await loadTrip(await accessFor(world.lena, world.tripId, 'see-itinerary'))).trip;
    expect(JSON.stringify(seen.numbers)).not.toMatch(/Quetzal|Feld|Rosa/);
    expect(await openProposals(await accessFor(world.owner, world.tripId, 'see-itinerary'))).toEqual([]);
  });
});
