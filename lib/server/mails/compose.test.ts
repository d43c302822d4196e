import { describe, expect, test } from 'vitest';
import { LOCALES } from '@/lib/text/locale';
import { composeMail } from './compose';
import { LANDINGS, type LinkMail, type NoticeMail, NOTICES } from './order';

const KINDS = [...Object.keys(LANDINGS), ...Object.keys(NOTICES)] as (LinkMail | NoticeMail)[];
const every = LOCALES.flatMap((locale) => KINDS.map((kind) => ({ locale, kind })));
const HOUSE = { appUrl: 'https://mendway.test', contact: 'care@mendway.test' };
const HEALTH = /surg|spine|doctor|hospital|medic|recover|cirug|columna|médic|recupera/i;

describe('a mail', () => {
  test.each(every)('$kind in $locale is complete, and silent about health', ({ locale, kind }) => {
    const mail = composeMail({ kind, to: 'ruth@example.com', locale, token: 'tok' }, HOUSE);
    expect(mail.subject).not.toContain(`${kind}.`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(HEALTH);
    expect(mail.text).toContain(`\nhttps://mendway.test${{ ...LANDINGS, ...NOTICES }[kind]}?t=tok\n`);
  });

  test.each(LOCALES)('about a change that may be a theft names in %s somebody to write to', (locale) => {
    const mail = composeMail({ kind: 'address-changed', to: 'ruth@example.com', locale }, HOUSE);
    for (const said of [mail.text, mail.html]) expect(said).toContain(HOUSE.contact);
  });

  test('brings nothing from elsewhere: no picture, style sheet or script', () => {
    const { html } = composeMail({ kind: 'sign-in-link', to: 'a@b.test', locale: 'en', token: 't' }, HOUSE);
    expect(html).not.toMatch(/<img|<link|<script|url\(/);
    expect([...html.matchAll(/https?:\/\/[^/"<]+/g)].map(([origin]) => origin)).toEqual(['https://mendway.test', 'https://mendway.test']);
  });
});
