import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Zone } from '@/lib/domain/calendar/types';
import { TOLD_KINDS } from '@/lib/domain/reminders/kinds';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { FIRST_REACH, REMINDER_WORDS } from '@/lib/domain/reminders/types';
import { mimeOf } from '@/lib/outside/mail/mime';
import { readMail } from '@/lib/outside/mail/read-mail';
import { LOCALES } from '@/lib/text/locale';
import { rounds } from '@/tests/support/rounds';
import { mailsToStop } from '../unsubscribe';
import { composeMessage } from './compose-message';

beforeAll(() => {
  vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'));
  vi.stubEnv('APP_URL', 'https://mendway.test');
});
afterAll(() => vi.unstubAllEnvs());

const TRIP = '0198c5b4-8f0e-7000-8000-00000000000a';
const USER = '0198c5b4-8f0e-7000-8000-00000000000b';
const line = (change: Partial<ToldLine> = {}): ToldLine =>
  ({ notificationId: '1', kind: 'flight', note: 'reminder.check-in', params: { way: 'out', day: '2027-03-10', startsAt: '2027-03-10T14:30:00.000Z' }, tripId: TRIP, itemId: null, isNewDate: false, ...change });
const denver = { zone: 'America/Denver' as Zone, city: 'Denver' };

interface Wish {
  readonly locale?: string;
  readonly home?: typeof denver;
  readonly zone?: Zone;
}

function compose(lines: readonly ToldLine[], { locale = 'en', home = denver, zone }: Wish = {}) {
  const reader = { email: 'ruth@example.test', locale, reach: { ...FIRST_REACH, zone: zone ?? null }, homes: new Map([[TRIP, home]]) };
  return composeMessage({ userId: USER, reader, lines, messageId: 'm1@mendway.test' }, 'https://mendway.test');
}

describe('the mail of a message', () => {
  it('says what to do, leads to its screen, and says why it came and how it ends', () => {
    const { subject, text, html, to, messageId } = compose([line()]);
    expect({ subject, to, messageId }).toEqual({ subject: 'A reminder about a flight', to: 'ruth@example.test', messageId: 'm1@mendway.test' });
    expect(text).toContain(`Check in for the flight to New York.\nSee the flights:\nhttps://mendway.test/trips/${TRIP}/flights`);
    for (const said of [text, html]) {
      expect(said).toContain('https://mendway.test/inbox');
      expect(said).toContain('because you are on this trip');
      expect(said).toContain('https://mendway.test/account/reminders');
      expect(said).toMatch(/https:\/\/mendway\.test\/unsubscribe\/v1\.[\w.-]+\/choose/);
    }
  });

  it('ends, by one click, the kinds that it tells and no others', () => {
    const { unsubscribe = '' } = compose([line(), line({ kind: 'packing', note: 'reminder.pack-week', params: { way: 'out', day: '2027-03-10' } }), line({ isNewDate: true })]);
    expect(mailsToStop(unsubscribe.split('/').at(-1) ?? '')).toEqual({ type: 'person', userId: USER, kinds: ['flight', 'packing'] });
  });

  it('is no mail like others where a test is all that it tells, and ends none', () => {
    const test = line({ kind: 'updates', note: 'test', params: { channel: 'MAIL' }, tripId: null });
    const { subject, text, unsubscribe } = compose([test, test]);
    expect([subject, unsubscribe]).toEqual(['A test from Mendway', undefined]);
    expect(text).toMatch(/^This is the test that you asked for\. It has reached you\.\n/);
    expect(text).toContain('because you asked for a test');
    expect(text).not.toMatch(/on this trip|unsubscribe/);
    expect(mailsToStop(compose([test, line()]).unsubscribe?.split('/').at(-1) ?? '')).toMatchObject({ kinds: ['flight'] });
  });

  it('heads what moved to another day', () => {
    const { subject, text, html } = compose([line({ isNewDate: true })]);
    expect(subject).toBe('New date. A reminder about a flight');
    expect(text).toContain('NEW DATE\nCheck in');
    expect(html).toContain('>New date</b>');
  });

  it('says many things in one, the same once', () => {
    const change = line({ kind: 'plan-news', note: 'plan-changed', params: { name: 'Ruth' } });
    const { subject, text } = compose([line(), change, change, change]);
    expect(subject).toBe('News and reminders for your trip');
    expect(text).toContain('Mendway has 2 things to tell you');
    expect(text.match(/Somebody changed or confirmed something/g)).toHaveLength(1);
    expect(compose([line(), line({ kind: 'packing', note: 'reminder.pack-week', params: { way: 'out', day: '2027-03-10' } })]).subject).toBe('Reminders for your trip');
  });

  describe('gives times of New York', () => {
    const appointment = line({ kind: 'appointment', note: 'reminder.appointment-tomorrow', params: { hasTime: 'yes', day: '2027-03-10', startsAt: '2027-03-10T14:30:00.000Z', zone: NEW_YORK } });

    it('with the time at home where clocks differ, and the reader’s own zone before that', () => {
      expect(compose([appointment]).text).toContain('Wed, Mar 10, 9:30\u00a0am: something is booked.\nNew York time. That is 7:30\u00a0am in Denver.');
      expect(compose([appointment], { zone: 'Pacific/Apia' as Zone }).text).toContain('That is Thu, Mar 11, 3:30\u00a0am in Apia.');
    });

    it('alone where clocks agree', () => {
      expect(compose([appointment], { zone: 'America/Toronto' as Zone }).text).not.toContain('New York time');
    });
  });

  it('brings nothing from elsewhere, and no names of its reader’s trips', () => {
    const { html } = compose([line()]);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import/);
    expect(new Set([...html.matchAll(/https?:\/\/[^/"<]+/g)].map(([origin]) => origin))).toEqual(new Set(['https://mendway.test']));
  });
});

const HEALTH = new RegExp(
  '\\b(?:surg\\w*|operat\\w*|medic\\w*|doctor\\w*|hospital\\w*|clinic\\w*|spin(?:e|al)\\w*|fusion|disc\\w*|fasting|eat(?:ing)?|drink(?:ing)?|wheelchairs?|letters?|escorts?|recover\\w*|pain\\w*|patients?|cent(?:re|er)s?|procedures?|wounds?|'
  + 'cirug\\w*|cirujan\\w*|operaci\\w*|médic\\w*|columna|hernia|ayun\\w*|comer|beber|silla|cartas?|acompañant\\w*|recuper\\w*|dolor\\w*|pacientes?|centros?|procedimiento\\w*|heridas?)(?![\\w-])', 'iu');

describe('no mail says why somebody travels', () => {
  const notes = [...REMINDER_WORDS.map((word) => `reminder.${word}`), 'plan-changed', 'centre-said-word', 'escort-lost', 'centre-closed', 'appointment-moved', 'update-posted', 'a-kind-nobody-knows'];
  const told = fc.record({
    notificationId: fc.uuid(), kind: fc.constantFrom(...TOLD_KINDS), note: fc.constantFrom(...notes), tripId: fc.constantFrom(TRIP, null), itemId: fc.constant(null), isNewDate: fc.boolean(),
    params: fc.record({
      way: fc.constantFrom('out', 'home', 'hospital'), nonstop: fc.constantFrom('known', 'unknown'), why: fc.constantFrom('snooze', 'none'), ask: fc.constantFrom('visit', 'none'), of: fc.constantFrom('you', 'other'),
      hasTime: fc.constantFrom('yes', 'no'), turn: fc.integer({ min: 0, max: 2 }), days: fc.integer({ min: 1, max: 40 }), day: fc.constant('2027-03-10'), startsAt: fc.constant('2027-03-10T14:30:00.000Z'),
      name: fc.constantFrom('Surgery Smith', 'Spine centre\r\nBcc: eve@example.test'), centre: fc.constant('Hospital of Surgery'), centreId: fc.constant('spine-centre'),
    }),
  });

  it('in its subject, its preview or any line of it, whatever it tells', () => {
    fc.assert(fc.property(fc.array(told, { minLength: 1, maxLength: 6 }), fc.constantFrom(...LOCALES), (lines, locale) => {
      const { subject, text, html } = compose(lines, { locale });
      // Addresses and marks of HTML are read by nobody; the words between them are.
      const read = [subject, text, html.replace(/<style>.*?<\/style>|<[^>]*>/g, ' ')].join('\n').replace(/https?:\S+/g, '');
      expect(HEALTH.exec(read)?.[0]).toBeUndefined();
      // Each sentence is one: no key of the words stands there in its place.
      expect(read).not.toMatch(/messageMail\.|reminders\./);
    }), { numRuns: rounds(400) });
  });

  it('and nothing that it tells writes a header', async () => {
    await fc.assert(fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 3 }), async (lines) => {
      const { source } = await mimeOf(compose(lines), 'Mendway <hello@mendway.test>');
      const head = source.toString('utf8').split('\r\n\r\n')[0] ?? '';
      expect(head.match(/^[\w-]+(?=:)/gm)?.sort()).toEqual(['Auto-Submitted', 'Content-Type', 'Date', 'From', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'MIME-Version', 'Message-ID', 'Subject', 'To']);
      expect(await readMail(source)).toMatchObject({ to: 'ruth@example.test', messageId: 'm1@mendway.test' });
    }), { numRuns: 20 });
  });
});
