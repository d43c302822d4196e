/** Side by side they stay readable up to this many. */
const MOST_COMPARED = 4;
const FEWEST_COMPARED = 2;

/** `few` and `many`: what was ticked is no comparison yet, or is more than can be shown. */
export type Comparison<C> =
  | { readonly state: 'few'; readonly ticked: readonly C[] }
  | { readonly state: 'fine' | 'many'; readonly ticked: readonly C[]; readonly shown: readonly C[] };

/** Those ticked, in the directory's order; each once, and none that is not in it. */
export function compare<C extends { readonly id: string }>(centres: readonly C[], ids: readonly string[]): Comparison<C> {
  const ticked = centres.filter(({ id }) => ids.includes(id));
  if (ticked.length < FEWEST_COMPARED) return { state: 'few', ticked };
  return { state: ticked.length > MOST_COMPARED ? 'many' : 'fine', ticked, shown: ticked.slice(0, MOST_COMPARED) };
}
