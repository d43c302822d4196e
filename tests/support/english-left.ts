import { messagesOf } from '@/lib/text/translator';

// What finds English where Spanish should stand: in a page, a mail, or the words themselves.

const FEWEST_WORDS = 3;

/** Words that nearly every English sentence has, and Spanish has not. */
const ENGLISH = new Set(('the and of your you yours are was were is to with for not this that these those will from have it its by or be been at on what when who whose how '
  + 'we our they their them she his her him if before after until while than then there here which would should could can does did do only also every each any all into about as an').split(' '));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];

/** Two of those words at least, and every fifth word one: a sentence that somebody wrote in English. */
export function looksEnglish(text: string): boolean {
  const words = wordsOf(text);
  const english = words.filter((word) => ENGLISH.has(word));
  return words.length >= FEWEST_WORDS && new Set(english).size >= 2 && english.length * 5 >= words.length;
}

/** All sentences of some words, by the path of their keys. */
export function sentencesIn(words: object, above = ''): readonly (readonly [path: string, sentence: string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${above}${key}`, value] as const];
    return typeof value === 'object' && value !== null ? sentencesIn(value, `${above}${key}.`) : [];
  });
}

/** What stands between the gaps of a sentence, in each of its branches. */
export function piecesOf(sentence: string): readonly string[] {
  const { plain, braced } = atBraces(sentence);
  const branches = braced.filter((inside) => /^\s*\w+\s*,/.test(inside)).flatMap((inside) => atBraces(inside).braced);
  return [...plain.flatMap((text) => text.split(/[#|]/)).map((text) => tidied(text).replace(/^[\s,.;:·]+|[\s,;:·]+$/g, '')), ...branches.flatMap(piecesOf)].filter(Boolean);
}

/** A text cut at its outermost braces: what stands outside of them, and in each. */
function atBraces(text: string): { readonly plain: readonly string[]; readonly braced: readonly string[] } {
  const parts: [string[], string[]] = [[''], []];
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '{' && depth === 1) parts[1].push('');
    else if (sign === '}' && depth === 1) parts[0].push('');
    else {
      const into = depth > 0 ? parts[1] : parts[0];
      into.push(`${into.pop() ?? ''}${sign}`);
    }
    if (sign === '}') depth -= 1;
  }
  return { plain: parts[0], braced: parts[1] };
}

const tidied = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What English says in three words or more and no Spanish sentence contains. */
const ENGLISH_PIECES: readonly string[] = (() => {
  const spanish = sentencesIn(messagesOf('es')).map(([, sentence]) => tidied(sentence)).join('\n');
  const pieces = sentencesIn(messagesOf('en')).flatMap(([, sentence]) => piecesOf(sentence));
  return [...new Set(pieces)].filter((piece) => wordsOf(piece).length >= FEWEST_WORDS && !spanish.includes(piece));
})();

/** Short words of English, for what stands alone: a button, a label, a heading. */
const ENGLISH_LABELS: ReadonlySet<string> = (() => {
  const spanish = new Set(sentencesIn(messagesOf('es')).map(([, sentence]) => sentence));
  const english = sentencesIn(messagesOf('en')).map(([, sentence]) => sentence).filter((sentence) => !/[{}#]/.test(sentence) && wordsOf(sentence).length > 0);
  return new Set(english.filter((sentence) => !spanish.has(sentence)));
})();

interface Parts {
  /** Each text that stands by itself: a heading, a cell, a button, a label. */
  readonly texts: readonly string[];
  /** All that is said, one block a line. */
  readonly whole: string;
}

/** The English in `parts`, but for what people typed. */
export function englishIn({ texts, whole }: Parts, typed: readonly string[] = []): readonly string[] {
  const left = whole.split('\n').map((text) => tidied(without(typed, text)));
  const flat = left.join(' ');
  const pieces = ENGLISH_PIECES.filter((piece) => flat.includes(piece));
  const labels = texts.filter((text) => ENGLISH_LABELS.has(text) && !typed.includes(text));
  return [...new Set([...pieces, ...labels, ...left.filter(looksEnglish)])];
}

function without(typed: readonly string[], text: string): string {
  const plain = text.replace(/[\u2066-\u2069]/g, '').replace(/[^:…]+…/g, (cut) => (isCutOff(cut, typed) ? ' ' : cut));
  return typed.reduce((left, one) => (left.includes(one) ? left.replaceAll(one, ' ') : left), plain);
}

/** "Visitors were easier at the…", of a longer text. */
const isCutOff = (cut: string, typed: readonly string[]): boolean => typed.some((one) => one.startsWith(cut.slice(0, -1).trim()));

/** One text by itself: a mail's, a note's. */
export const textParts = (text: string): Parts => ({ texts: text.split('\n').map(tidied), whole: text });

const SILENT = /<!--.*?-->|<(script|style|template|noscript)\b.*?<\/\1>|<!DOCTYPE[^>]*>/gs;
/** What says of itself that it is English: the other language's name, the card's own words. */
const SAID_TO_BE_ENGLISH = /<(\w+)\b[^>]*\slang="en"[^>]*>.*?<\/\1>/gs;
const SPOKEN_ATTRIBUTES = /\s(?:aria-label|title|alt|placeholder|aria-description|aria-roledescription)="([^"]*)"/g;
/** Do not end a block. */
const INLINE = /<\/?(?:a|abbr|b|bdi|em|i|q|s|small|span|strong|sub|sup|time|u)\b[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decoded = (text: string): string => text
  .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
  .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

/** What a page shows and says, without a browser. */
export function pageParts(html: string): Parts {
  const shown = html.replace(SILENT, '').replace(SAID_TO_BE_ENGLISH, '\n');
  const spoken = [...shown.matchAll(SPOKEN_ATTRIBUTES)].map(([, value = '']) => decoded(value));
  const cut = (markup: string): readonly string[] => decoded(markup.replace(/<[^>]*>/g, '\n')).split('\n').map(tidied).filter(Boolean);
  return { texts: [...cut(shown), ...spoken.map(tidied)], whole: [...cut(shown.replace(INLINE, ' ').replace(/ (?=[,.;:)])/g, '')), ...spoken].join('\n') };
}
