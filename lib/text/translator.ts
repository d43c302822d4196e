import { createTranslator } from 'use-intl/core';
import { en } from './en';
import { es } from './es';
import type { Locale } from './locale';

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** Values for the gaps of a sentence. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** Sentences looked up by a key that only the run knows: problem codes, rule ids, phases. */
export interface Sentences {
  /** True when there is a sentence for `key`. */
  knows: (key: string) => boolean;
  /** The sentence for `key`, or the key itself when there is none. */
  say: (key: string, values?: SentenceValues) => string;
}

/** All words of one language, typed as the English ones so that gaps and keys are checked by types. */
export function messagesOf(locale: Locale): Messages {
  // `Words` holds every language to the English keys; only the literal sentences differ.
  return { en, es: es as unknown as Messages }[locale];
}

type Say = (values?: SentenceValues) => string;

/** Signs that mean something to ICU messages; a sentence without any is said as it stands. */
const ICU_SIGNS = /[{}<>#|']/;

// Parsing a sentence costs more than saying it, so parsed ones are kept for the life of the process.
const parsed = new Map<string, Say>();

/** The sentences of one namespace; a key with dots leads into nested words. */
export function sentencesOf(locale: Locale, namespace: Namespace): Sentences {
  const words = messagesOf(locale)[namespace];
  return {
    knows: (key) => sentenceAt(words, key) !== null,
    say: (key, values) => sayer(locale, sentenceAt(words, key) ?? `${namespace}.${key}`)(values),
  };
}

/** The sentence for a problem's code; a code nobody wrote words for still says that something is wrong. */
export function problemSentence(locale: Locale, code: string, values?: SentenceValues): string {
  const sentences = sentencesOf(locale, 'problems');
  return sentences.say(sentences.knows(code) ? code : 'unknown-problem', values);
}

function sentenceAt(words: unknown, key: string): string | null {
  const found = key.split('.').reduce(child, words);
  return typeof found === 'string' ? found : null;
}

function child(words: unknown, key: string): unknown {
  if (typeof words !== 'object' || words === null) return undefined;
  return Object.getOwnPropertyDescriptor(words, key)?.value;
}

function sayer(locale: Locale, sentence: string): Say {
  const key = `${locale} ${sentence}`;
  const known = parsed.get(key);
  if (known) return known;
  const say = ICU_SIGNS.test(sentence) ? formatted(locale, sentence) : () => sentence;
  parsed.set(key, say);
  return say;
}

function formatted(locale: Locale, sentence: string): Say {
  const translate = createTranslator({ locale, messages: { sentence }, timeZone: 'America/New_York' });
  return (values) => translate('sentence', values);
}
