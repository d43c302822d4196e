import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { NEWS_KINDS, REMINDER_KINDS } from '@/lib/domain/reminders/kinds';
import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { NOTHING_CHOSEN } from '@/lib/domain/reminders/alarms';
import { FIRST_REACH, REMINDER_WORDS } from '@/lib/domain/reminders/types';
import type { Mail } from '@/lib/outside/mail/mail';
import { englishIn, pageParts, textParts } from '@/tests/support/english-left';
import { serviceLike } from '@/tests/support/services';
import { composePush } from '../pushes/compose-push';
import { composeMail } from './compose';
import { APPOINTMENT_NEWS, type AppointmentNews } from './appointment-order';
import { composeAppointment } from './compose-appointment';
import { composeInvitation, composeStaffInvitation } from './compose-invitation';
import { composeMessage } from './compose-message';
import { composeSettled, SENT_IN, type SentIn } from './compose-settled';
import { LANDINGS, type LinkMail, type NoticeMail, NOTICES } from './order';

beforeAll(() => {
  vi.stubEnv('ENCRYPTION_KEY', Buffer.alloc(32, 7).toString('base64'));
  vi.stubEnv('APP_URL', 'https://mendway.test');
  vi.stubEnv('MENDWAY_OUTBOX', '/nowhere');
  vi.stubEnv('MAIL_FROM', 'Mendway <care@mendway.test>');
});
afterAll(() => vi.unstubAllEnvs());

const URL = 'https://mendway.test';
const stoppable = { locale: 'es', unsubscribe: `${URL}/unsubscribe/v1` } as const;
// All that a note may carry; names as nobody has them in English.
const PARAMS = { day: '2027-03-11', startsAt: '2027-03-11T15:00:00.000Z', zone: 'America/New_York', hasTime: 'yes', way: 'out', of: 'other', name: 'Sam Ortega', why: 'snooze', nonstop: 'known', ask: 'visit', days: 10, turn: 0, centreId: 'kips-bay', centre: 'Kips Bay' };
const line = (note: string, kind: ToldLine['kind'], isNewDate = false): ToldLine => ({ notificationId: note, kind, note, params: PARAMS, tripId: '0198c5b4-8f0e-7000-8000-00000000000a', itemId: null, isNewDate });

const LINES: readonly ToldLine[] = [
  ...REMINDER_WORDS.flatMap((word) => REMINDER_KINDS.map((kind) => line(`reminder.${word}`, kind))), line('reminder.check-in', 'flight', true),
  ...NEWS_KINDS.map((kind) => line('plan-changed', kind)), line(TEST_NOTE, 'plan-news'),
];

function messageOf(lines: readonly ToldLine[]): Mail {
  const reader = { email: 'ruth@example.test', locale: 'es', reach: { ...FIRST_REACH, zone: null }, homes: new Map() };
  return composeMessage({ userId: 'u', reader, lines, messageId: 'm1@mendway.test' }, URL);
}

const PURPOSES = ['PRE_OP', 'FOLLOW_UP', null] as const;

function appointmentMail(what: AppointmentNews, purpose: (typeof PURPOSES)[number], place: 'CENTRE' | 'REMOTE'): Mail {
  const appointment = {
    appointmentId: 'a', itemId: 'i', state: what === 'offered' ? 'OFFERED' : what === 'cancelled' ? 'CANCELLED' : 'BOOKED', startsAt: new Date(PARAMS.startsAt),
    endsAt: new Date('2027-03-11T16:00:00Z'), heldUntil: new Date('2027-03-09T16:00:00Z'), sequence: 1, note: '',
    service: serviceLike({ name: 'Consulta', purpose, place }), centre: { name: 'Kips Bay', address: '1 Kips Bay', phone: '212-555-0100' },
  } as const;
  const [to, now] = [{ name: 'Ana Ortega', address: 'ana@example.test' }, new Date('2027-03-01T16:00:00Z')];
  return composeAppointment({ what, tripId: 't', appointment, to, own: NOTHING_CHOSEN, now, ...stoppable });
}

const MAILS: Readonly<Record<string, () => readonly Mail[]>> = {
  'of accounts': () => ([...Object.keys(LANDINGS), ...Object.keys(NOTICES)] as (LinkMail | NoticeMail)[]).map((kind) => composeMail({ kind, to: 'ruth@example.test', locale: 'es', token: 't' }, { appUrl: URL, contact: 'care@mendway.test' })),
  'of reminders and news': () => [...LINES.map((one) => messageOf([one])), messageOf(LINES)],
  invitations: () => (['FAMILY', 'CAREGIVER', 'OWNER'] as const).flatMap((role) => ['Ana Ortega', 'https://evil.test'].map((inviter) => composeInvitation({ to: 'june@example.test', role, inviter, token: 't', ...stoppable }, URL))),
  'invitations of staff': () => [composeStaffInvitation({ to: 'june@example.test', inviter: 'Ana Ortega', centreName: 'Kips Bay', token: 't', ...stoppable }, URL)],
  'of suggestions': () => (Object.keys(SENT_IN) as SentIn[]).flatMap((what) => [true, false].map((isAccepted) => composeSettled(what, { email: 'june@example.test', isAccepted, reason: '', ...stoppable }, URL))),
  'of appointments': () => APPOINTMENT_NEWS.flatMap((what) => PURPOSES.flatMap((purpose) => (['CENTRE', 'REMOTE'] as const).map((place) => appointmentMail(what, purpose, place)))),
};

it.each(Object.keys(MAILS))('no mail %s says anything in English to who reads Spanish', (of) => {
  const mails = MAILS[of]?.() ?? [];
  expect(mails.length).toBeGreaterThan(0);
  for (const { subject, text, html, calendar } of mails) {
    expect(englishIn(textParts(`${subject}\n${text}\n${(calendar?.text ?? '').replace(/\r?\n /g, '')}`)), subject).toEqual([]);
    expect(englishIn(pageParts(html ?? '')), `${subject}, as a page`).toEqual([]);
  }
});

it('no push says anything in English to who reads Spanish', () => {
  for (const one of LINES) {
    const { title, body } = composePush({ id: 'p', lines: [one] }, 'es');
    expect(englishIn(textParts(`${title}\n${body}`)), one.note).toEqual([]);
  }
});
