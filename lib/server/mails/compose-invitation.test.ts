import { describe, expect, it } from 'vitest';
import { composeInvitation } from './compose-invitation';

const letter = { to: 'june@example.test', role: 'CAREGIVER', inviter: 'Ruth Calloway', token: 'T0ken', locale: 'en', unsubscribe: 'https://mendway.example/unsubscribe/v1' } as const;
const compose = (change: object = {}) => composeInvitation({ ...letter, ...change }, 'https://mendway.example');

describe('the mail of an invitation', () => {
  it('says who invites and leads to the invitation', () => {
    const { to, subject, text, html } = compose();
    expect({ to, subject }).toEqual({ to: 'june@example.test', subject: 'An invitation to Mendway' });
    expect(text).toContain('\u2068Ruth Calloway\u2069 plans a trip on Mendway and asks you to help.');
    expect(text).toContain('https://mendway.example/join/T0ken');
    expect(html).toContain('href="https://mendway.example/join/T0ken"');
  });

  it.each(['en', 'es'] as const)('has a sentence of its own for each role, and no word about health, in %s', (locale) => {
    const texts = (['FAMILY', 'CAREGIVER', 'OWNER'] as const).map((role) => compose({ role, locale }));
    expect(new Set(texts.map(({ text }) => text)).size).toBe(3);
    for (const { subject, text, html } of texts) expect(`${subject} ${text} ${html ?? ''}`).not.toMatch(/surg|operaci|medic|médic|cirug|health|salud|patient|pacient/i);
  });

  it('keeps a name that is written as HTML a name, and one that is an advertisement out', () => {
    expect(compose({ inviter: '<b>Ruth</b>' }).html).toContain('&lt;b&gt;Ruth&lt;/b&gt;');
    const { text, html } = compose({ inviter: 'Prizes at https://evil.test' });
    expect(`${text} ${html ?? ''}`).not.toContain('evil');
    expect(text).toContain('Somebody who knows your address');
  });

  it('keeps a name of several lines on one', () => {
    expect(compose({ inviter: 'Ruth\n\nYour account\u2028is closed' }).text).toContain('\u2068Ruth Your account is closed\u2069 plans');
  });

  it('sets a name from right to left apart', () => {
    expect(compose({ inviter: 'עדי כהן' }).text).toContain('\u2068עדי כהן\u2069 plans');
    expect(compose({ inviter: '\u202eRuth' }).text).not.toContain('\u202e');
  });
});
