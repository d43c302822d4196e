import type { Chance } from '../support/chance';

/** Stands in every text that would run as a script or a tag, were it ever shown as HTML. */
export const MARK = 'fuzzmark';
/** A header that no answer of ours has: it can only come from a line that somebody smuggled in. */
export const SMUGGLED = 'x-fuzz';

const CHARACTERS = ['\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202eevil\u202c', '\u200f\u200e', '\ufeff', '\uffff', 'e' + '\u0301'.repeat(500), '👩‍⚕️'.repeat(50), 'ﷺ', 'ß', 'İ', '٣', '９', '\u001b[31m', '\u2028', '\u0085'];
const HTML = [`<script>${MARK}</script>`, `"><img src=x onerror=${MARK}>`, `'"--></style></script><script>${MARK}</script>`, `<svg/onload=${MARK}>`, `javascript:${MARK}`];
const CODE = [`' OR '1'='1`, `'; DROP TABLE "Trip"; --`, `\\'; SELECT pg_sleep(3) --`, '$1', '%s%n', '${7*7}', '{{7*7}}', '{name}', '{', '}', `'{'`, '{count, plural, other{#}}', '<b>{x}</b>'];
const SHEETS = [`=cmd|' /C calc'!A0`, '+1+1', '-1+1', '@SUM(1)', '\t=1', '\r=1'];
const HEADERS = [`a\r\n${SMUGGLED}: 1`, `a\nBcc: victim@example.test`, `%0d%0a${SMUGGLED}:%201`, `"; filename="evil.exe`];
export const NAMES_TO_POLLUTE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'prototype'];
const NUMBERS = ['0', '-0', '-1', '1e309', '9'.repeat(400), 'NaN', 'Infinity', '-Infinity', '0x10', '1_000', '2147483648', '9007199254740993', '1e9', '0.1', ' 1 ', '+1'];
const DAYS = ['0000-00-00', '0000-01-01', '-000001-01-01', '+275760-09-13', '275760-09-13', '+275760-09-14', '2027-02-29', '2027-02-30', '9999-12-31', '2027-3-1', '1970-01-01', '24:00', '25:61', '23:59:60', '02:30', '1969-12-31T23:59:59.999Z'];
const WORDS = ['', ' ', 'null', 'undefined', 'true', '[object Object]', '[]', '{}', '['.repeat(2000), '{"__proto__":{"isAdministrator":true}}'];
const PLACES = ['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example/', '/\t/evil.example', '/%09/evil.example', 'file:///etc/passwd', '../../../../etc/passwd', '..%2f..%2f', 'https://127.0.0.1/', 'http://169.254.169.254/latest', '%', '%zz', '%ff', '%c0%80', '%ED%A0%80'];
const LONG = ['a'.repeat(300), 'x'.repeat(10_000), `${'a '.repeat(20_000)}!`, `a@${'a.'.repeat(5_000)}a`, '\n'.repeat(5_000)];

const KINDS = [CHARACTERS, HTML, CODE, SHEETS, HEADERS, NAMES_TO_POLLUTE, NUMBERS, DAYS, WORDS, PLACES, LONG] as const;

/** Nearly as long as the longest body that a form may have, and longer. */
const HUGE = [1_000_000, 1_100_000] as const;

const ONE_IN = 60;

/** Text that nobody of good will types. */
export function nastyText(chance: Chance): string {
  return chance.under(ONE_IN) === 0 ? 'x'.repeat(chance.pick(HUGE)) : chance.pick(chance.pick(KINDS));
}

/** The same, short enough for an address or a header. */
export const nastyWord = (chance: Chance): string => chance.pick(chance.pick(KINDS)).slice(0, 3_000);

/** Bytes that are no text in UTF-8: half of a pair, one that is too long, one that never is. */
export const NO_UTF8: readonly Buffer[] = [Buffer.from('eda080', 'hex'), Buffer.from('c080', 'hex'), Buffer.from('61ff62', 'hex'), Buffer.from('f0288cbc', 'hex')];

/** What a schema for text is sent where JSON is taken. */
export const NO_TEXT: readonly unknown[] = [null, 0, -1, 1e308, true, [], {}, [[]], { toString: 'x' }, { $ne: null }, { length: 1e9 }, ['x', 'y']];
