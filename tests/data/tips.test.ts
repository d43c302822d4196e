import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as inbox from '@/app/admin/tips/actions';
import { sendTip } from '@/app/(public)/guide/tips/new/actions';
import { declinedTips, openTips, takenTips } from '@/lib/data/admin-tips';
import { database } from '@/lib/data/client';
import { openAdministration } from '@/lib/data/open-administration';
import type { Person } from '@/lib/domain/access/actor';
import type { Action } from '@/lib/server/action';
import { callBy } from '../support/actions';
import { makePerson } from '../support/factories';
import { mailsTo, workOff } from '../support/mailbox';

type Typed = Readonly<Record<string, string>>;

let [administrator, other]: readonly Person[] = [];
beforeAll(async () => {
  [administrator, other] = await Promise.all([makePerson({ isAdministrator: true, name: 'Ada' }), makePerson({ isAdministrator: true, name: 'Otto' })]);
});

const access = () => openAdministration(administrator ?? null) ?? (() => { throw new Error('no administrator'); })();
const refusal = (field: string | null, code: string) => ({ type: 'refused', problems: [{ field, code }] });
const saved = { type: 'done', to: '/admin/tips?done=yes' };
const by = (person: Person | undefined, act: unknown, typed: Typed) => (act as Action).perform(callBy(person ?? null), typed);
const send = (typed: Typed, call: Parameters<typeof callBy>[1] = {}) => (sendTip as unknown as Action).perform(callBy(null, call), typed);

const tip = (change: Typed = {}) => ({ tipId: randomUUID(), topic: 'PACKING', text: `Bring a long charger. ${randomUUID()}`, email: '', ...change });

async function told(change: Typed = {}, locale: 'en' | 'es' = 'en') {
  const typed = tip(change);
  return { id: typed.tipId, text: typed.text, outcome: await send(typed, { locale }) };
}

const rowOf = (id: string) => database().tip.findUnique({ where: { id } });
const WORDS = { en: 'Bring a long charger.', es: 'Traiga un cargador largo.' };
const accept = (id: string, words: Typed = WORDS, person = administrator) => by(person, inbox.accept, { tipId: id, ...words });
const decline = (id: string, reason = 'It is an advertisement.', person = administrator) => by(person, inbox.decline, { tipId: id, reason });
const takenOf = async (id: string) => (await takenTips(access())).find((one) => one.id === id);
const deeds = (deed: string) => database().auditEvent.count({ where: { deed, actorId: administrator?.userId ?? '' } });

describe('a tip', () => {
  it('is taken from anybody, once, with its address sealed, and stands nowhere yet', async () => {
    const { id, outcome, text } = await told({ email: 'Reader@Example.test' });
    expect(outcome).toEqual({ type: 'done', to: '/guide/tips/new?sent=yes' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'OPEN', text, shown: null, suggestedById: null, email: expect.stringMatching(/^v1\./) });
    await told({ tipId: id, text: 'Again' });
    expect(await rowOf(id)).toEqual(row);
    const { shown } = await openTips(access(), 1000);
    expect(shown.find((one) => one.id === id)).toMatchObject({ wantsToHear: true, locale: 'en' });
    expect(JSON.stringify(shown)).not.toContain('reader@example.test');
    expect(await takenOf(id)).toBeUndefined();
  });

  it.each<[Typed, string, string]>([
    [{ text: ' ' }, 'text', 'required'], [{ text: 'x'.repeat(1001) }, 'text', 'too-long'], [{ text: 'a\u0000b' }, 'text', 'invalid-text'],
    [{ topic: 'CURES' }, 'topic', 'unknown-choice'], [{ email: 'reader' }, 'email', 'invalid-email'],
  ])('is refused with %o', async (change, field, code) => {
    const { id, outcome } = await told(change);
    expect(outcome).toEqual(refusal(field, code));
    expect(await rowOf(id)).toBeNull();
  });

  it('is taken five times a day from one address', async () => {
    const address = randomUUID();
    const outcomes = [];
    for (let sent = 0; sent < 6; sent++) outcomes.push(await send(tip(), { address }));
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done', 'done', 'done', 'done', 'refused']);
    expect(outcomes[5]).toEqual(refusal(null, 'too-many-suggestions'));
  });
});

describe('an administrator', () => {
  it('takes it in both languages, in words of their own', async () => {
    const before = await deeds('accept-tip');
    const { id } = await told();
    expect(await accept(id, { ...WORDS, es: ' ' })).toEqual(refusal('es', 'required'));
    expect(await accept(id)).toEqual(saved);
    expect(await takenOf(id)).toMatchObject({ topic: 'PACKING', words: WORDS });
    expect(await deeds('accept-tip')).toBe(before + 1);
  });

  it('declines it with a reason, or not at all', async () => {
    const { id } = await told();
    expect(await decline(id, ' ')).toEqual(refusal('reason', 'required'));
    expect(await decline(randomUUID())).toEqual(refusal(null, 'not-found'));
    expect((await rowOf(id))?.state).toBe('OPEN');
    expect(await decline(id)).toEqual(saved);
    expect((await declinedTips(access(), 1000)).find((one) => one.id === id)).toMatchObject({ reason: 'It is an advertisement.', settledBy: 'Ada' });
  });

  it('words it anew, and takes it out; not what another has changed meanwhile', async () => {
    const { id } = await told();
    await accept(id);
    const version = (await takenOf(id))?.version ?? '';
    const words = { en: 'Bring a very long charger.', es: 'Traiga un cargador muy largo.' };
    expect(await by(administrator, inbox.reword, { tipId: id, version, ...words })).toEqual(saved);
    expect(await takenOf(id)).toMatchObject({ words });
    expect(await by(other, inbox.reword, { tipId: id, version, ...WORDS })).toEqual(refusal(null, 'desk-stale'));
    expect(await by(other, inbox.withdraw, { tipId: id, version, reason: 'Old.' })).toEqual(refusal(null, 'desk-stale'));
    const now = (await takenOf(id))?.version ?? '';
    expect(await by(administrator, inbox.withdraw, { tipId: id, version: now, reason: 'Old.' })).toEqual(saved);
    expect(await takenOf(id)).toBeUndefined();
    expect(await rowOf(id)).toMatchObject({ state: 'DECLINED', shown: null, reason: 'Old.' });
    expect(await by(administrator, inbox.withdraw, { tipId: id, version: now, reason: 'Old.' })).toEqual(refusal(null, 'not-found'));
  });

  it('of two at once settles it, and the other is told by whom', async () => {
    const { id } = await told();
    const outcomes = await Promise.all([accept(id), decline(id, 'No.', other)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
    const isTaken = (await rowOf(id))?.state === 'ACCEPTED';
    const params = isTaken ? { name: 'Ada', how: 'ACCEPTED' } : { name: 'Otto', how: 'DECLINED' };
    expect(outcomes).toContainEqual({ type: 'refused', problems: [{ field: null, code: 'suggestion-settled', params }] });
  });
});

it('whoever left an address is told in their language, once; then it is forgotten', async () => {
  const [en, es] = [`${randomUUID()}@example.test`, `${randomUUID()}@example.test`];
  const [yes, no] = [await told({ email: en }), await told({ email: es }, 'es')];
  await workOff();
  expect(await mailsTo(en)).toEqual([]);
  await accept(yes.id);
  await decline(no.id, 'Es publicidad.');
  await workOff();
  const [[accepted, ...more], [declined]] = await Promise.all([mailsTo(en), mailsTo(es)]);
  expect(more).toEqual([]);
  expect(accepted).toMatchObject({ subject: 'What became of your tip to Mendway', text: expect.stringContaining('/guide/tips') });
  expect(declined).toMatchObject({ subject: 'Qué pasó con su consejo a Mendway', text: expect.stringContaining('Es publicidad.') });
  for (const mail of [accepted, declined]) expect(`${mail?.subject} ${mail?.text}`).not.toContain('charger');
  expect([(await rowOf(yes.id))?.email, (await rowOf(no.id))?.email]).toEqual(['', '']);
});
