/** The same draws for the same seed. */
export interface Chance {
  readonly under: (count: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The generator "mulberry32". */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const under = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) % count;
  };
  return {
    under,
    pick(list) {
      const found = list[under(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
  };
}
