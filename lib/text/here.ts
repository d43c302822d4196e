import { cache, use } from 'react';
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core';
import type { Locale } from './locale';
import { requestLocale } from './request';
import { type Messages, messagesOf } from './translator';

type NamespacePath = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Translator<P extends NamespacePath> = ReturnType<typeof createTranslator<Messages, P>>;

const localeHere = cache(requestLocale);

// next-intl makes its translators anew for each request and parses their sentences again; these live with the process.
const translators = new Map<string, unknown>();

/** The language of the request, for server components that need not wait for anything else. */
export function useLocale(): Locale {
  return use(localeHere());
}

/**
 * The words of a namespace, for server components that need not wait for anything else: React renders those in
 * place, while each `async` one costs a task and a row of its own.
 */
export function useTranslations<P extends NamespacePath>(namespace: P): Translator<P> {
  const locale = useLocale();
  const key = `${locale} ${namespace}`;
  const known = translators.get(key) ?? createTranslator({ locale, namespace, messages: messagesOf(locale), timeZone: 'America/New_York' });
  translators.set(key, known);
  return known as Translator<P>;
}
