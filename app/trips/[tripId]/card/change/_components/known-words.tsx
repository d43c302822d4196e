import { TERMS, type TermList } from '@/lib/domain/card/known-terms';
import { useLocale } from '@/lib/text/here';

export const wordsId = (list: TermList): string => `words-${list}`;

/** The known words of each list, in the reader's language with the other beside: the browser offers them while one types. */
export function KnownWords() {
  const locale = useLocale();
  const other = locale === 'es' ? 'en' : 'es';
  return (Object.keys(TERMS) as TermList[]).map((list) => (
    <datalist key={list} id={wordsId(list)}>
      {TERMS[list].map((term) => <option key={term.en} value={term[locale]} label={term[other]} />)}
    </datalist>
  ));
}
