const graphemes = new Intl.Segmenter();

/** First letters of the first and the last name, for the round sign of an account and where a name may not stand. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => firstLetter(word ?? '')).join('').toLocaleUpperCase();
}

/** Past brackets, quotes and marks of direction; of what has no letter its first sign. */
function firstLetter(word: string): string {
  const signs = [...graphemes.segment(word)].map(({ segment }) => segment);
  return signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? '';
}
