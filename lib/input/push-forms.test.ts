import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPushEndpoint, pushForm } from './push-forms';
import { subscribed } from '@/tests/support/push-endpoint';

describe('the address of a push service', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/dpH5lCsTSSM:APA91bHqjZxM0VImWWqDRN7U0a3AycjUf4O-byuxb_wJsKRaKvV_iKw56s16ekq6FUqoCF7k2nICUpd8fHPxVTgqLunFeVeB9lLCQZyohyAztTH8ZQL9WCxKpA6dvTG_TUIhQUFq_n',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk', 'https://web.push.apple.com/QGuQyavXutnMH', 'https://wns2-par02p.notify.windows.com/w/?token=BQYAAAB',
    'https://fcm.googleapis.com:443/fcm/send/x', 'https://xn--mnchen-3ya.example.org/x',
  ])('may be %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(true));

  test.each([
    'no address', '', 'fcm.googleapis.com/x', '//fcm.googleapis.com/x', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x', 'ws://fcm.googleapis.com/x',
    'http://fcm.googleapis.com/x', 'https://user:secret@fcm.googleapis.com/x', 'https://user@fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://fcm.googleapis.com:22/x', 'https://fcm.googleapis.com:80/x',
    'https://localhost/x', 'https://localhost./x', 'https://LOCALHOST/x', 'https://mendway.localhost/x', 'https://printer.local/x', 'https://metadata.google.internal/x', 'https://intranet/x', 'https://fcm.googleapis.com./x',
    'https://127.0.0.1/x', 'https://2130706433/x', 'https://0x7f000001/x', 'https://0x7f.1/x', 'https://017700000001/x', 'https://0177.0.0.1/x', 'https://127.1/x', 'https://0/x',
    'https://10.0.0.1/x', 'https://169.254.169.254/latest/meta-data/', 'https://[::1]/x', 'https://[::ffff:10.0.0.1]/x', 'https://[::ffff:a00:1]/x', 'https://[fd00:ec2::254]/x', 'https://142.250.80.42/x', 'https://[2607:f8b0::1]/x',
    'https://１２７.０.０.１/x', 'https://ⓛocalhost/x', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/x', 'https://127。0。0。1/x', `https://fcm.googleapis.com/${'x'.repeat(1000)}`,
  ])('is never %s', (endpoint) => expect(isPushEndpoint(endpoint)).toBe(false));

  test('is never any number, however it is written', () => {
    const written = (number: number) => [String(number), `0x${number.toString(16)}`, `0${number.toString(8)}`, [24, 16, 8, 0].map((by) => (number >>> by) & 255).join('.')];
    fc.assert(fc.property(fc.nat(0xffffffff), (number) => written(number).every((host) => !isPushEndpoint(`https://${host}/x`))));
  });
});

describe('a subscription', () => {
  const { target } = subscribed();
  const codes = (given: object) => pushForm.safeParse(given).error?.issues.map(({ message }) => message);

  test('has the keys of its browser', () => expect(pushForm.parse(target)).toEqual(target));

  test.each([
    ['p256dh', ''], ['p256dh', 'x'], ['p256dh', target.p256dh.slice(0, -2)], ['p256dh', `${target.p256dh}AA`], ['p256dh', `${target.p256dh.slice(0, -1)}=`], ['p256dh', target.p256dh.replace(/^./, 'A')],
    ['auth', ''], ['auth', target.auth.slice(0, -2)], ['auth', `${target.auth}AA`], ['auth', `${target.auth.slice(0, -1)}!`], ['auth', 'A'.repeat(1000)], ['endpoint', 'http://push.example.com/x'],
    ['endpoint', undefined], ['p256dh', undefined], ['auth', undefined],
  ])('is refused with %s %s', (name, value) => expect(codes({ ...target, [name]: value })).toContain('push-not-usable'));
});
