import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as actions from '@/app/admin/centres/(one)/actions';
import { adminCentres, typedCentre } from '@/lib/data/admin-centre';
import { database } from '@/lib/data/client';
import type { Person } from '@/lib/domain/access/actor';
import type { CentreFact } from '@/lib/domain/itinerary/types';
import type { Action } from '@/lib/server/action';
import { loadReferenceData } from '@/prisma/reference/load';
import { callBy } from '../support/actions';
import { makeCentre, makePerson } from '../support/factories';

type Typed = Readonly<Record<string, string>>;

let [administrator, other]: readonly Person[] = [];
let centre: CentreFact;
beforeAll(async () => {
  [administrator, other] = await Promise.all([makePerson({ isAdministrator: true }), makePerson({ isAdministrator: true })]);
});
beforeEach(async () => {
  centre = await makeCentre({ name: `Kips Bay ${crypto.randomUUID()}` });
});

const by = (person: Person | undefined, act: unknown, typed: Typed) => (act as Action).perform(callBy(person ?? null), typed);
const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [{ field, code }] });
const deeds = (deed: string) => database().auditEvent.count({ where: { deed, actorId: administrator?.userId ?? '' } });
const now = async (id: string) => (await adminCentres()).find((one) => one.id === id);

/** The form as it is opened, with what somebody types into it. */
async function formOf(id: string, change: Typed = {}): Promise<Typed> {
  const { version = '', ...known } = (await now(id)) ?? {};
  const { alsoKnownAs, closedOn, successorId, checkedOn, spot, ...facts } = typedCentre(known as Parameters<typeof typedCentre>[0]);
  const where = { latitude: String(spot?.latitude ?? ''), longitude: String(spot?.longitude ?? '') };
  const opened = { ...facts, ...where, alsoKnownAs: alsoKnownAs.join('\n'), closedOn: closedOn ?? '', successorId: successorId ?? '', checkedOn: checkedOn ?? '' };
  return { centreId: id, version, ...opened, source: 'Its own page', checkedOn: checkedOn ?? '2026-11-20', ...change };
}

describe('a centre', () => {
  const typed = {
    name: 'Gramercy Spine', alsoKnownAs: 'GS\nThe Spine House', address: '1 Irving Place', borough: 'Manhattan', phone: '(212) 555-0142', website: 'gramercyspine.example.org',
    status: 'OPEN', closedOn: '', successorId: '', source: 'Its own page', checkedOn: '2026-11-20',
  };

  it('is added once, by its name, and audited', async () => {
    expect(await by(administrator, actions.add, typed)).toEqual({ type: 'done', to: '/admin/centres?done=yes' });
    expect(await by(administrator, actions.add, { ...typed, name: 'gramercy SPINE' })).toEqual(refusal('name', 'centre-named-already'));
    expect(await now('gramercy-spine')).toMatchObject({ alsoKnownAs: ['GS', 'The Spine House'], website: 'https://gramercyspine.example.org', status: 'OPEN', checkedOn: '2026-11-20' });
    expect(await deeds('add-centre')).toBe(1);
  });

  it('is added once by two at once', async () => {
    const twice = await Promise.all([administrator, other].map((person) => by(person, actions.add, { ...typed, name: 'Two At Once' })));
    expect(twice.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect((await adminCentres()).filter(({ name }) => name === 'Two At Once')).toHaveLength(1);
  });

  it.each<[Typed, string, string]>([
    [{ name: '' }, 'name', 'required'], [{ website: 'javascript:alert(1)' }, 'website', 'not-a-website'], [{ phone: 'call us' }, 'phone', 'not-a-phone'],
    [{ status: 'GONE' }, 'status', 'unknown-choice'], [{ status: 'CLOSED' }, 'closedOn', 'required'], [{ checkedOn: '2026-12-24' }, 'checkedOn', 'day-not-yet'],
    [{ source: '' }, 'source', 'required'], [{ alsoKnownAs: Array.from({ length: 13 }, () => 'x').join('\n') }, 'alsoKnownAs', 'too-long'],
  ])('is refused with %o', async (change, field, code) => {
    const before = await adminCentres();
    expect(await by(administrator, actions.add, { ...typed, name: 'Nowhere', ...change })).toEqual(refusal(field, code));
    expect(await adminCentres()).toEqual(before);
  });
});

describe('an edit', () => {
  it('is kept, audited, and left alone by a start', async () => {
    const id = 'hospital-for-special-surgery';
    expect(await by(administrator, actions.save, await formOf(id, { phone: '(212) 555-0199' }))).toMatchObject({ type: 'done' });
    await database().referenceSet.deleteMany();
    await loadReferenceData(process.env.DATABASE_URL ?? '');
    expect(await now(id)).toMatchObject({ phone: '(212) 555-0199' });
    expect(await deeds('set-centre')).toBe(1);
  });

  it('that changes nothing is none', async () => {
    await by(administrator, actions.save, await formOf(centre.id, {}));
    const [before, audited] = [await now(centre.id), await deeds('set-centre')];
    expect(await by(administrator, actions.save, await formOf(centre.id))).toMatchObject({ type: 'done' });
    expect([await now(centre.id), await deeds('set-centre')]).toEqual([before, audited]);
  });

  it('that another administrator overtook is told, and saved when it is sent again', async () => {
    const opened = await formOf(centre.id, { phone: '(212) 555-0101' });
    await by(other, actions.save, await formOf(centre.id, { phone: '(212) 555-0102' }));
    expect(await by(administrator, actions.save, opened)).toEqual(refusal(null, 'desk-stale'));
    expect(await now(centre.id)).toMatchObject({ phone: '(212) 555-0102' });
    await by(administrator, actions.save, { ...opened, version: (await now(centre.id))?.version ?? '' });
    expect(await now(centre.id)).toMatchObject({ phone: '(212) 555-0101' });
  });

  it('of two at once is one, and the other is told', async () => {
    const opened = await formOf(centre.id);
    const both = await Promise.all([administrator, other].map((person, index) => by(person, actions.save, { ...opened, phone: `(212) 555-010${index}` })));
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
  });

  it('says where it is, in whole and near New York, or not at all', async () => {
    const { id } = await makeCentre();
    const save = async (latitude: string, longitude: string) => by(administrator, actions.save, await formOf(id, { latitude, longitude }));
    expect(await save('40.7345', '-73.9828')).toMatchObject({ type: 'done' });
    expect(await now(id)).toMatchObject({ spot: { latitude: 40.7345, longitude: -73.9828 } });
    expect(await save('40.7345', '')).toEqual(refusal('longitude', 'required'));
    expect(await save('40.7345', '73.9828')).toEqual(refusal('latitude', 'not-near-new-york'));
    expect(await save('', '')).toMatchObject({ type: 'done' });
    expect(await now(id)).toMatchObject({ spot: null });
  });

  it('needs a centre', async () => {
    expect(await by(administrator, actions.save, { ...(await formOf(centre.id)), centreId: 'nowhere' })).toEqual(refusal(null, 'not-found'));
  });
});

describe('successors', () => {
  const closedBy = (successorId: string): Typed => ({ status: 'CLOSED', closedOn: '2026-11-20', successorId });

  it('are another, open centre', async () => {
    const heir = await makeCentre({ name: `Heir ${crypto.randomUUID()}` });
    expect(await by(administrator, actions.save, await formOf(centre.id, closedBy(centre.id)))).toEqual(refusal('successorId', 'successor-is-itself'));
    expect(await by(administrator, actions.save, await formOf(centre.id, closedBy(heir.id)))).toMatchObject({ type: 'done' });
    expect(await now(centre.id)).toMatchObject({ status: 'CLOSED', closedOn: '2026-11-20', successor: { id: heir.id } });
    expect(await by(administrator, actions.save, await formOf(heir.id, closedBy(centre.id)))).toEqual(refusal('successorId', 'successor-not-open'));
  });

  it('of two that close into each other at once are one', async () => {
    const heir = await makeCentre({ name: `Heir ${crypto.randomUUID()}` });
    const [one, two] = [await formOf(centre.id, closedBy(heir.id)), await formOf(heir.id, closedBy(centre.id))];
    const both = await Promise.all([by(administrator, actions.save, one), by(other, actions.save, two)]);
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
  });

  it('never lead back, whoever writes them, two at once included', async () => {
    const ids = [centre.id, (await makeCentre()).id, (await makeCentre()).id];
    const close = (index: number) => database().$executeRaw`UPDATE "Centre" SET status = 'CLOSED', "closedOn" = '2026-11-20', "successorId" = ${ids[(index + 1) % 3]} WHERE id = ${ids[index]}`;
    const written = await Promise.allSettled([0, 1, 2].map(close));
    expect(written.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await expect(database().$executeRaw`UPDATE "Centre" SET status = 'OPEN', "closedOn" = NULL WHERE id = ${centre.id} AND "successorId" IS NOT NULL
      OR id = ${ids[1]} AND "successorId" IS NOT NULL`).rejects.toThrow(/only_a_closed_one_has_a_successor/);
  });
});
