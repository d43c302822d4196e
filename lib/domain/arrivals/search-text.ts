const MARKS = /\p{M}/gu;
const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case, no accents, single spaces: what makes two spellings equal, in what is searched and what is searched for. */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[ßøłđæœı]/g, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}
