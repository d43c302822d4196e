import UFuzzy from '@leeoniya/ufuzzy';

const SEPARATOR = '|';

interface Named {
  /** Names in folded letters, with `|` between them. */
  readonly search: string;
}

/** One letter wrong, missing, doubled or swapped in each word; words begin as in the name. */
const fuzzy = new UFuzzy({ intraMode: 1, intraSub: 1, intraTrn: 1, intraDel: 1, intraIns: 1, interLft: 2 });

/** Shorter ones are beginnings, or codes with another meaning. */
const SHORTEST = 4;

/** By list, because a list is kept for minutes and looked through again and again. */
const haystacks = new WeakMap<readonly Named[], string[]>();

export interface Near<T> {
  readonly place: T;
  /** One of its names is that but for the slip, not only a part of one. */
  readonly isWholeName: boolean;
}

/** Whose names the folded text comes near: "chicgo", "newyork". In the list's order. */
export function misspelled<T extends Named>(places: readonly T[], folded: string): readonly Near<T>[] {
  if (folded.length < SHORTEST) return [];
  const haystack = haystackOf(places);
  const found = fuzzy.filter(haystack, folded) ?? [];
  return found.flatMap((index) => {
    const place = places[index];
    return place ? [{ place, isWholeName: hasWholeName(haystack[index] ?? '', folded) }] : [];
  });
}

/** Each word may be longer or shorter by one letter. */
function hasWholeName(names: string, folded: string): boolean {
  const slips = folded.split(' ').length;
  const asLong = names.split(SEPARATOR).filter((name) => Math.abs(name.length - folded.length) <= slips);
  return (fuzzy.filter(asLong, folded) ?? []).length > 0;
}

function haystackOf(places: readonly Named[]): string[] {
  const kept = haystacks.get(places);
  if (kept) return kept;
  const made = places.map(({ search }) => search.split(SEPARATOR).flatMap(withoutBlanks).join(SEPARATOR));
  haystacks.set(places, made);
  return made;
}

/** People leave out the blank: "newyork". */
const withoutBlanks = (name: string): readonly string[] => (name.includes(' ') ? [name, name.replaceAll(' ', '')] : [name]);
