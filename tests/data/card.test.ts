import { describe, expect, it } from 'vitest';
import { sayStillRight } from '@/app/trips/[tripId]/card/actions';
import { saveEmergencyCard } from '@/app/trips/[tripId]/card/change/actions';
import { hashToken, issueToken } from '@/lib/crypto/tokens';
import { loadCard } from '@/lib/data/card-page';
import { database } from '@/lib/data/client';
import { saveCard } from '@/lib/data/emergency-cards';
import { openTrip } from '@/lib/data/open-trip';
import { dropCode, renewCode, responderByToken } from '@/lib/data/responder-codes';
import { recordLook } from '@/lib/data/trip-audit';
import { shareWithCentre } from '@/lib/data/trip-words';
import { loadTrip } from '@/lib/data/trips';
import type { Person } from '@/lib/domain/access/actor';
import { blankCard } from '@/lib/domain/card/blank-card';
import { checkTrip } from '@/lib/domain/check/check-trip';
import { cardValues } from '@/lib/input/card-form';
import { callBy } from '../support/actions';
import { accessFor, addMember, makeCentre, makePerson, makeStaff, makeTrip } from '../support/factories';

const NOW = new Date('2026-11-22T12:00:00Z');
const LATER = new Date('2027-01-22T12:00:00Z');
const MARKER = 'Zyxomycin-marker';
const JUNE = { name: 'June Calloway', relation: 'daughter', phone: '(303) 555-0127' };
const CONTENT = { ...blankCard('Ruth Anne Calloway'), contacts: [JUNE], allergies: [{ substance: MARKER, reaction: 'hives' }] };

interface CardTrip {
  readonly owner: Person;
  readonly tripId: string;
}

async function tripWithCard(): Promise<CardTrip> {
  const owner = await makePerson();
  const tripId = await makeTrip(owner);
  await saveCard(await accessFor(owner, tripId, 'change-card'), { content: CONTENT, seenRevision: 0, now: NOW });
  return { owner, tripId };
}

const load = async ({ owner, tripId }: CardTrip) => loadCard(await accessFor(owner, tripId, 'see-medical'));
const save = (by: Person, tripId: string, raw: Record<string, string>) => saveEmergencyCard.perform(callBy(by, { now: NOW }), { tripId, ...cardValues(CONTENT), ...raw });
const findingOf = async (by: Person, tripId: string) =>
  checkTrip((await loadTrip(await accessFor(by, tripId, 'see-itinerary'))).trip, NOW).open.filter(({ ruleId }) => ruleId === 'no-emergency-contact');

describe('a card at rest', () => {
  it('keeps not one word readable, and says only how many people it names', async () => {
    const own = await tripWithCard();
    const [raw] = await database().$queryRaw<{ row: string }[]>`SELECT to_jsonb(c)::text AS row FROM "EmergencyCard" c WHERE "tripId" = ${own.tripId}::uuid`;
    for (const word of [MARKER, 'June', '555', 'hives', 'daughter', 'Anne']) expect(raw?.row).not.toContain(word);
    expect(await database().emergencyCard.findUnique({ where: { tripId: own.tripId }, select: { contacts: true, revision: true } })).toEqual({ contacts: 1, revision: 1 });
    expect((await load(own)).card).toMatchObject({ content: CONTENT, revision: 1, checkedBy: own.owner.name, checkedAt: NOW });
  });

  it('does not open on another trip', async () => {
    const [one, other] = [await tripWithCard(), await tripWithCard()];
    const { content } = await database().emergencyCard.findUniqueOrThrow({ where: { tripId: one.tripId } });
    await database().emergencyCard.update({ where: { tripId: other.tripId }, data: { content } });
    await expect(load(other)).rejects.toThrow(/altered or belongs elsewhere/);
  });

  it('is refused unsealed by the database itself', async () => {
    const { tripId } = await tripWithCard();
    await expect(database().emergencyCard.update({ where: { tripId }, data: { content: '{}' } })).rejects.toThrow();
  });
});

describe('who may read and write the card', () => {
  it('is not a caregiver without the medical part, nor family; with it both', async () => {
    const { tripId } = await tripWithCard();
    const [plain, medical, family] = [await makePerson(), await makePerson(), await makePerson()];
    await addMember(tripId, plain, { role: 'CAREGIVER' });
    await addMember(tripId, medical, { role: 'CAREGIVER', seesMedical: true });
    await addMember(tripId, family, { role: 'FAMILY' });
    for (const person of [plain, family]) {
      expect([await openTrip(person, tripId, 'see-medical'), await openTrip(person, tripId, 'change-card')]).toEqual([null, null]);
      expect(await save(person, tripId, { version: '1' })).toEqual({ type: 'not-found' });
      await expect(loadCard(await accessFor(person, tripId, 'see-itinerary'))).rejects.toThrow('no card');
    }
    expect(await save(medical, tripId, { version: '1' })).toMatchObject({ type: 'done' });
  });

  it('is staff of the centre that the trip is shared with, to read alone', async () => {
    const owner = await makePerson();
    const centre = await makeCentre();
    const tripId = await makeTrip(owner, { centre });
    const staff = await makeStaff(await makePerson(), centre.id, 'CLINICIAN');
    expect(await openTrip(staff, tripId, 'see-medical')).toBeNull();
    await shareWithCentre(await accessFor(owner, tripId, 'share-with-centre'), true, NOW);
    expect((await loadCard(await accessFor(staff, tripId, 'see-medical'))).card).toBeNull();
    expect(await save(staff, tripId, { version: '0' })).toEqual({ type: 'not-found' });
  });

  it('ends with the right, also for a save that waited', async () => {
    const { tripId } = await tripWithCard();
    const caregiver = await makePerson();
    await addMember(tripId, caregiver, { role: 'CAREGIVER', seesMedical: true });
    const access = await accessFor(caregiver, tripId, 'change-card');
    await database().tripMember.update({ where: { tripId_userId: { tripId, userId: caregiver.userId } }, data: { seesMedical: false } });
    await expect(saveCard(access, { content: CONTENT, seenRevision: 1, now: NOW })).rejects.toThrow('access ended');
  });
});

describe('two people at one card', () => {
  it('of two who save the same one the second is told what the first wrote, and saves over it knowingly', async () => {
    const { owner, tripId } = await tripWithCard();
    expect(await save(owner, tripId, { version: '1', 'contact0.phone': '111 1111' })).toMatchObject({ type: 'done', to: `/trips/${tripId}/card?done=yes` });
    const second = { version: '1', 'contact0.phone': '222 2222' };
    expect(await save(owner, tripId, second)).toEqual({
      type: 'refused',
      problems: [
        { field: null, code: 'card-stale', params: { name: owner.name } },
        { field: 'contact0.phone', code: 'card-now', params: { value: '111 1111' } },
      ],
    });
    expect(await save(owner, tripId, { ...second, version: '2' })).toMatchObject({ type: 'done' });
    expect((await load({ owner, tripId })).card?.content.contacts[0]?.phone).toBe('222 2222');
  });

  it('of ten at once one wins, whether there was a card or none', async () => {
    const none = await makePerson();
    const fresh = { owner: none, tripId: await makeTrip(none) };
    for (const [{ owner, tripId }, version] of [[fresh, '0'], [await tripWithCard(), '1']] as const) {
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, at) => save(owner, tripId, { version, note: `number ${at}` })));
      expect(outcomes.filter(({ type }) => type === 'done')).toHaveLength(1);
      expect((await load({ owner, tripId })).card?.revision).toBe(Number(version) + 1);
    }
  });

  it('one tap says that the card which was shown is still right, and no other', async () => {
    const own = await tripWithCard();
    const tap = (version: string) => sayStillRight.perform(callBy(own.owner, { now: LATER }), { tripId: own.tripId, version });
    expect(await tap('1')).toMatchObject({ type: 'done' });
    expect((await load(own)).card).toMatchObject({ checkedAt: LATER, revision: 1 });
    await save(own.owner, own.tripId, { version: '1' });
    expect(await tap('1')).toMatchObject({ type: 'refused', problems: [{ code: 'card-changed-since' }] });
  });

  it('stands in the trail: who saved the card, and who turned its code on or off', async () => {
    const own = await tripWithCard();
    const trail = async () => (await database().auditEvent.findMany({ where: { tripId: own.tripId, actorId: own.owner.userId }, orderBy: { id: 'asc' } })).map(({ deed }) => deed);
    const before = (await trail()).length;
    await save(own.owner, own.tripId, { version: '1' });
    const access = await accessFor(own.owner, own.tripId, 'manage-people');
    await renewCode(access, NOW);
    await dropCode(access, NOW);
    expect((await trail()).slice(before)).toEqual(['change-card', 'manage-people', 'manage-people']);
  });

  it('counts up what open pages of the trip’s people follow', async () => {
    const own = await tripWithCard();
    const before = (await load(own)).record.peopleRevision;
    await save(own.owner, own.tripId, { version: '1' });
    expect((await load(own)).record.peopleRevision).toBe(before + 1);
  });
});

describe('a trip without anybody to call', () => {
  it('is told so until the card names somebody', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner);
    expect(await findingOf(owner, tripId)).toMatchObject([{ severity: 'warning', canBeKept: false }]);
    await saveCard(await accessFor(owner, tripId, 'change-card'), { content: { ...CONTENT, contacts: [] }, seenRevision: 0, now: NOW });
    expect(await findingOf(owner, tripId)).toHaveLength(1);
    await saveCard(await accessFor(owner, tripId, 'change-card'), { content: CONTENT, seenRevision: 1, now: NOW });
    expect(await findingOf(owner, tripId)).toEqual([]);
  });

  it('says nothing to those who may not open the card', async () => {
    const owner = await makePerson();
    const tripId = await makeTrip(owner);
    const family = await makePerson();
    await addMember(tripId, family, { role: 'FAMILY' });
    expect(await findingOf(family, tripId)).toEqual([]);
  });
});

describe('the code for first responders', () => {
  const tokenOf = (tripId: string, issue: number) => issueToken('responder', { rowId: tripId, issue });
  const opens = async (token: string) => (await responderByToken(hashToken(token)))?.tripId ?? null;

  it('is off until the owner turns it on, and dead when it is turned off or made anew', async () => {
    const { owner, tripId } = await tripWithCard();
    const access = await accessFor(owner, tripId, 'manage-people');
    expect(await opens(tokenOf(tripId, 1))).toBeNull();
    expect(await renewCode(access, NOW)).toBe(true);
    const { code } = await loadCard(access);
    expect(code).toEqual({ since: NOW, token: tokenOf(tripId, 1) });
    expect(await opens(tokenOf(tripId, 1))).toBe(tripId);
    await renewCode(access, NOW);
    expect([await opens(tokenOf(tripId, 1)), await opens(tokenOf(tripId, 2))]).toEqual([null, tripId]);
    await dropCode(access, NOW);
    expect(await opens(tokenOf(tripId, 2))).toBeNull();
    await renewCode(access, NOW);
    expect([await opens(tokenOf(tripId, 2)), await opens(tokenOf(tripId, 3)), await opens(tokenOf(tripId, 4))]).toEqual([null, null, tripId]);
  });

  it('needs a card, and is kept as a hash alone', async () => {
    const owner = await makePerson();
    const bare = await accessFor(owner, await makeTrip(owner), 'manage-people');
    expect([await renewCode(bare, NOW), await dropCode(bare, NOW)]).toEqual([false, false]);
    const own = await tripWithCard();
    await renewCode(await accessFor(own.owner, own.tripId, 'manage-people'), NOW);
    const row = await database().emergencyCard.findUniqueOrThrow({ where: { tripId: own.tripId } });
    expect(JSON.stringify(row)).not.toContain(tokenOf(own.tripId, 1));
    expect(row.responderHash).toBe(hashToken(tokenOf(own.tripId, 1)));
  });

  it('opens the card of its trip and nothing else; each opening is written down', async () => {
    const [own, other] = [await tripWithCard(), await tripWithCard()];
    await renewCode(await accessFor(own.owner, own.tripId, 'manage-people'), NOW);
    const responder = await responderByToken(hashToken(tokenOf(own.tripId, 1)));
    if (!responder) throw new Error('the code is off');
    for (const deed of ['see-itinerary', 'see-medical', 'change-card', 'see-shared'] as const) expect(await openTrip(responder, own.tripId, deed)).toBeNull();
    expect(await openTrip(responder, other.tripId, 'see-responder-card')).toBeNull();
    const access = await openTrip(responder, own.tripId, 'see-responder-card');
    if (!access) throw new Error('no access');
    for (const now of [NOW, NOW]) await recordLook(access, 'card', now);
    expect((await loadCard(access)).card?.content).toEqual(CONTENT);
    expect(await database().auditEvent.count({ where: { tripId: own.tripId, actorKind: 'responder', part: 'card' } })).toBe(2);
  });

  it('is the owner’s to give out: a caregiver who may change the card may not', async () => {
    const { tripId } = await tripWithCard();
    const caregiver = await makePerson();
    await addMember(tripId, caregiver, { role: 'CAREGIVER', seesMedical: true });
    expect(await openTrip(caregiver, tripId, 'manage-people')).toBeNull();
  });
});
