/** For each resource, by its number, the beginning of the stretch in which it is free; NaN when it is not. */
export type Begins = ArrayLike<number>;

/** Places to fill, each with the numbers of those who can, the best first. */
export type Places = readonly (readonly number[])[];

/**
 * One for each place, nobody twice, the first place's best first: those who are free, and whose latest beginning `fits`.
 * Null when there are no such.
 */
export function assign(places: Places, begins: Begins, fits: (latest: number) => boolean): readonly number[] | null {
  const [place, ...others] = places;
  if (place && others.length === 0) return bestOfOne(place, begins, fits);
  const best = bestOfEach(places, begins);
  if (best && fits(Math.max(...best.map((one) => beginning(begins, one))))) return best;
  return places.length > 0 ? bestThatFit(places, begins, fits) : null;
}

const beginning = (begins: Begins, one: number): number => begins[one] ?? NaN;

function bestOfOne(place: readonly number[], begins: Begins, fits: (latest: number) => boolean): readonly number[] | null {
  const one = place.find((each) => !Number.isNaN(beginning(begins, each)) && fits(beginning(begins, each)));
  return one === undefined ? null : [one];
}

/** Each place's best that the places before it left over: nothing can be better, when it fits. */
function bestOfEach(places: Places, begins: Begins): readonly number[] | null {
  const chosen: number[] = [];
  for (const place of places) {
    const one = place.find((each) => !Number.isNaN(beginning(begins, each)) && !chosen.includes(each));
    if (one === undefined) return null;
    chosen.push(one);
  }
  return chosen.length > 0 ? chosen : null;
}

/** The same while looking ahead: nobody is chosen who leaves no way to fill the other places. */
function bestThatFit(places: Places, begins: Begins, fits: (latest: number) => boolean): readonly number[] | null {
  const latest = [...new Set(places.flat().map((one) => beginning(begins, one)))].filter((one) => !Number.isNaN(one) && fits(one));
  if (latest.length === 0) return null;
  const chosen: number[] = [];
  for (const [index, place] of places.entries()) {
    const rest = places.slice(index + 1);
    const one = place.find((each) => !chosen.includes(each) && latest.some((at) => canFollow([...chosen, each], rest, begins, at)));
    if (one === undefined) return null;
    chosen.push(one);
  }
  return chosen;
}

/** Whether the rest can be filled beside the chosen so that the latest of all begins exactly `at`. */
function canFollow(chosen: readonly number[], rest: Places, begins: Begins, at: number): boolean {
  if (!chosen.every((one) => beginning(begins, one) <= at)) return false;
  const open = rest.map((place) => place.filter((one) => beginning(begins, one) <= at && !chosen.includes(one)));
  if (chosen.some((one) => begins[one] === at)) return canFillAll(open);
  return open.some((place, index) => place.some((one) => begins[one] === at && canFillAll(besides(open, index, one))));
}

/** The other places, once that one has taken this place. */
function besides(places: Places, taken: number, by: number): Places {
  return places.filter((_, index) => index !== taken).map((place) => place.filter((one) => one !== by));
}

/** Whether everybody finds a place of their own: who stands in the way moves on when they can (augmenting paths). */
export function canFillAll<T>(places: readonly (readonly T[])[]): boolean {
  const placeOf = new Map<T, number>();
  const fill = (index: number, asked: Set<T>): boolean =>
    (places[index] ?? []).some((one) => {
      if (asked.has(one)) return false;
      asked.add(one);
      const held = placeOf.get(one);
      if (held !== undefined && !fill(held, asked)) return false;
      placeOf.set(one, index);
      return true;
    });
  return places.every((_, index) => fill(index, new Set()));
}
