import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneField, websiteField } from './contact-fields';

const web = (text: string) => websiteField.safeParse(text);
const problem = (answer: ReturnType<typeof web>) => answer.error?.issues.map(({ message }) => message);

describe('a website', () => {
  it.each([
    ['example.org', 'https://example.org'], ['https://www.example.org/', 'https://www.example.org'], ['http://example.org/spine?x=1', 'http://example.org/spine?x=1'], ['', ''], ['  ', ''],
  ])('%s is %s', (text, address) => expect(web(text).data).toBe(address));

  it.each(['javascript:alert(1)', 'ftp://example.org', 'mailto:a@example.org', 'nowhere', 'https://user:pass@example.org', 'two words.org', 'https://', 'data:text/html,hi', '.', '..', 'https://.org', 'a..org'])('%s is none', (text) =>
    expect(problem(web(text))).toEqual(['not-a-website']));

  it('that is taken opens a page of the web, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
      const { data } = web(text);
      expect(data === undefined || data === '' || /^https?:\/\/[^/]+\./.test(data)).toBe(true);
    }));
  });
});

describe('a phone number', () => {
  it.each(['(212) 555-0142', '+1 212 555 0142', '212.555.0142 ext. 12', '0034 91 555 01 42', ''])('%s is one', (text) => expect(phoneField.safeParse(text).success).toBe(true));
  it.each(['call us', '12345', '()()()()', '<script>', '2125550142 now'])('%s is none', (text) => expect(phoneField.safeParse(text).success).toBe(false));
});
