import { expect, test } from 'vitest';
import { englishIn, looksEnglish, pageParts, piecesOf, sentencesIn } from '@/tests/support/english-left';
import { messagesOf } from './translator';

/** Without the names of their gaps. */
const saidIn = (locale: 'en' | 'es') => sentencesIn(messagesOf(locale)).map(([path, sentence]) => [path, piecesOf(sentence).join(' ').trim()] as const);

const english = new Map(saidIn('en'));
const spanish = saidIn('es');

/** The same in both languages, and why. */
const SAME: Readonly<Record<string, string>> = {
  'packingLines.checkpoint.say': 'said at an airport here, where its officers understand it',
  'nonstop.place': 'names of airports',
  'outbox.id': 'the name of a line of a mail',
  'feed.page.google.title': 'the name of another product',
  'guideSources.names.': 'names of papers, hospitals and a website',
  'flights.published.stockings': 'the name of a paper',
  'guideSources.names': 'names of institutions and pages',
};
const isSameOnPurpose = (path: string): boolean => Object.keys(SAME).some((one) => path.startsWith(one));

/** Marks of units, which are no words. */
const UNITS = /\b(?:lb|kg|cm|min|h|JFK|LGA|EWR)\b/g;
const words = (said: string): number => said.replace(UNITS, '').match(/\p{L}{2,}/gu)?.length ?? 0;

test('no Spanish sentence is the English one', () => {
  expect(spanish.filter(([path, said]) => words(said) >= 2 && said === english.get(path) && !isSameOnPurpose(path))).toEqual([]);
});

test('no Spanish sentence reads as English', () => {
  expect(spanish.filter(([path, said]) => looksEnglish(said) && !isSameOnPurpose(path))).toEqual([]);
});

test('what is the same on purpose is there', () => {
  expect(Object.keys(SAME).filter((one) => !spanish.some(([path]) => path.startsWith(one)))).toEqual([]);
});

test('most English sentences of some length are known as English, so what looks for them on a page finds a forgotten one', () => {
  const long = [...english.values()].filter((said) => words(said) >= 6);
  expect(long.filter(looksEnglish).length).toBeGreaterThan(long.length * 0.7);
});

test('a page is searched where it shows and where it speaks, but for what somebody typed and what says that it is English', () => {
  const found = (html: string, typed: readonly string[] = []) => englishIn(pageParts(`<html lang="es"><body>${html}</body></html>`), typed);
  expect(found('<p>Los d\u00edas tranquilos no admiten salidas.</p><button lang="en">English</button><script>the and of your</script>')).toEqual([]);
  expect(found('<h1>Cuenta</h1><p>Other devices will be <b>signed</b> out.</p>')).toEqual(['Other devices will be signed out.']);
  expect(found('<button aria-label="Sign out">X</button>')).toEqual(['Sign out']);
  expect(found('<p>We wrote this and you see it, which is not in any list.</p>')).toHaveLength(1);
  const own = ['Dinner with you and the others of the house'];
  expect([found(`<p>Nota: ${own[0]}</p>`, own), found('<b aria-label="Quitar: Dinner with you and the others…">X</b>', own)]).toEqual([[], []]);
  expect(found('<p>Nota: Supper with you and the others…</p>', own)).toHaveLength(1);
});
