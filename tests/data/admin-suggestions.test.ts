import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as inbox from '@/app/admin/suggestions/actions';
import { suggestCentre } from '@/app/(public)/centres/suggest/actions';
import { adminCentres } from '@/lib/data/admin-centre';
import { openSuggestions, settledSuggestions } from '@/lib/data/admin-suggestions';
import { database } from '@/lib/data/client';
import { openAdministration } from '@/lib/data/open-administration';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { makeCentre, makePerson } from '../support/factories';
import { mailsTo, workOff } from '../support/mailbox';

type Typed = Readonly<Record<string, string>>;

let [administrator, other]: readonly Person[] = [];
beforeAll(async () => {
  [administrator, other] = await Promise.all([makePerson({ isAdministrator: true, name: 'Ada' }), makePerson({ isAdministrator: true, name: 'Otto' })]);
});

const access = () => openAdministration(administrator ?? null) ?? (() => { throw new Error('no administrator'); })();
const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [{ field, code }] });
const by = (person: Person | undefined, act: unknown, typed: Typed) => (act as Action).perform(callBy(person ?? null), typed);

const told = (change: Typed = {}): Typed & { readonly suggestionId: string } =>
  ({ suggestionId: randomUUID(), name: `Spine House ${randomUUID()}`, place: '1 Irving Place', website: 'spinehouse.example.org', phone: '', note: 'They helped my aunt.', email: '', ...change });

async function tell(change: Typed = {}, locale: 'en' | 'es' = 'en') {
  const typed = told(change);
  const outcome = await (suggestCentre as unknown as Action).perform(callBy(null, { locale }), typed);
  return { outcome, id: typed.suggestionId, name: typed.name ?? '' };
}

const rowOf = (id: string) => database().centreSuggestion.findUnique({ where: { id } });
const accept = (id: string, centreId = '', person = administrator) => by(person, inbox.accept, { suggestionId: id, centreId });
const decline = (id: string, reason = 'It is a gym.', person = administrator) => by(person, inbox.decline, { suggestionId: id, reason });

describe('a suggestion', () => {
  it('is taken from anybody, once, with its address sealed', async () => {
    const { id, outcome } = await tell({ email: 'Aunt@Example.test' });
    expect(outcome).toEqual({ type: 'done', to: '/centres/suggest?sent=yes' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'OPEN', website: 'https://spinehouse.example.org', suggestedById: null, email: expect.stringMatching(/^v1\./) });
    await tell({ suggestionId: id, name: 'Again' });
    expect(await rowOf(id)).toEqual(row);
    const { shown } = await openSuggestions(access());
    expect(shown.find((one) => one.id === id)).toMatchObject({ wantsToHear: true });
    expect(JSON.stringify(shown)).not.toContain('aunt@example.test');
  });

  it.each<[Typed, string, string]>([
    [{ name: ' ' }, 'name', 'required'], [{ name: 'x'.repeat(121) }, 'name', 'too-long'], [{ note: 'x'.repeat(1001) }, 'note', 'too-long'],
    [{ website: 'javascript:alert(1)' }, 'website', 'not-a-website'], [{ phone: 'call them' }, 'phone', 'not-a-phone'], [{ email: 'aunt' }, 'email', 'invalid-email'],
    [{ name: 'a\u0000b' }, 'name', 'invalid-text'],
  ])('is refused with %o', async (change, field, code) => {
    const { outcome, id } = await tell(change);
    expect(outcome).toEqual(refusal(field, code));
    expect(await rowOf(id)).toBeNull();
  });

  it('is taken five times a day from one address', async () => {
    const address = randomUUID();
    const once = () => (suggestCentre as unknown as Action).perform(callBy(null, { address }), told());
    const outcomes = [await once(), await once(), await once(), await once(), await once(), await once()];
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done', 'done', 'done', 'done', 'refused']);
    expect(outcomes[5]).toEqual(refusal(null, 'too-many-suggestions'));
  });
});

describe('an accepted suggestion', () => {
  it('becomes a centre that nobody has verified', async () => {
    const { id, name } = await tell({ phone: '(212) 555-0142' });
    const outcome = await accept(id);
    const centre = (await adminCentres()).find((one) => one.name === name);
    expect(centre).toMatchObject({ status: 'UNVERIFIED', address: '1 Irving Place', website: 'https://spinehouse.example.org', phone: '(212) 555-0142', source: '', checkedOn: null });
    expect(outcome).toEqual({ type: 'done', to: `/admin/centres/${centre?.id}` });
    expect((await settledSuggestions(access())).find((one) => one.id === id)).toMatchObject({ isAccepted: true, settledBy: 'Ada', centre: { id: centre?.id } });
    expect((await openSuggestions(access())).shown.map((one) => one.id)).not.toContain(id);
  });

  it('is one that is on the list already, where an administrator says so, or must', async () => {
    const known = await makeCentre({ name: `Known ${randomUUID()}` });
    const { id } = await tell({ name: known.name });
    expect(await accept(id)).toEqual(refusal('centreId', 'centre-named-already'));
    expect(await accept(id, 'nowhere')).toEqual(refusal('centreId', 'unknown-choice'));
    expect(await accept(id, known.id)).toEqual({ type: 'done', to: '/admin/suggestions?done=yes' });
    expect(await rowOf(id)).toMatchObject({ state: 'ACCEPTED', centreId: known.id });
  });
});

describe('whoever left an address', () => {
  it('is told in their language, once; then it is forgotten', async () => {
    const [en, es] = [`${randomUUID()}@example.test`, `${randomUUID()}@example.test`];
    const [yes, no] = [await tell({ email: en }), await tell({ email: es }, 'es')];
    await accept(yes.id);
    await decline(no.id, 'Es un gimnasio.');
    await workOff();
    const [[accepted, ...more], [declined]] = await Promise.all([mailsTo(en), mailsTo(es)]);
    expect(more).toEqual([]);
    expect(accepted).toMatchObject({ subject: 'What became of your suggestion to Mendway', text: expect.stringContaining('on our list now') });
    expect(declined).toMatchObject({ subject: 'Qué pasó con su sugerencia a Mendway', text: expect.stringContaining('Es un gimnasio.') });
    for (const mail of [accepted, declined]) expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Spine House|aunt/);
    expect([(await rowOf(yes.id))?.email, (await rowOf(no.id))?.email]).toEqual(['', '']);
  });

  it('hears nothing while it is open, and nobody hears who left none', async () => {
    const email = `${randomUUID()}@example.test`;
    await tell({ email });
    const { id } = await tell();
    expect(await decline(id)).toMatchObject({ type: 'done' });
    await workOff();
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe('two administrators at once', () => {
  it('settle it once, and the other is told by whom', async () => {
    const { id, name } = await tell();
    const outcomes = await Promise.all([accept(id), decline(id, 'No.', other)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    const state = (await rowOf(id))?.state;
    const params = state === 'ACCEPTED' ? { name: 'Ada', how: 'ACCEPTED' } : { name: 'Otto', how: 'DECLINED' };
    expect(outcomes).toContainEqual({ type: 'refused', problems: [{ field: null, code: 'suggestion-settled', params }] });
    expect((await adminCentres()).filter((one) => one.name === name)).toHaveLength(state === 'ACCEPTED' ? 1 : 0);
  });

  it('accept two of one name once', async () => {
    const name = `Twice ${randomUUID()}`;
    const [one, two] = [await tell({ name }), await tell({ name })];
    const outcomes = await Promise.all([accept(one.id), accept(two.id, '', other)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    expect((await adminCentres()).filter((centre) => centre.name === name)).toHaveLength(1);
  });

  it('decline with a reason, or not at all', async () => {
    const { id } = await tell();
    expect(await decline(id, ' ')).toEqual(refusal('reason', 'required'));
    expect(await decline(randomUUID())).toEqual(refusal(null, 'not-found'));
    expect((await rowOf(id))?.state).toBe('OPEN');
  });
});
