import type { Span } from './spans';

/** The same moments as sorted spans apart from one another: those that overlap or touch are one, empty ones none. */
export function mergedSpans(spans: readonly Span<number>[]): readonly Span<number>[] {
  const merged: { from: number; until: number }[] = [];
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (from >= until) continue;
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** What is left of the spans without the others, each with what else its span says; both sorted and apart. */
export function withoutSpans<S extends Span<number>>(spans: readonly S[], taken: readonly Span<number>[]): readonly S[] {
  const left: S[] = [];
  let next = 0;
  for (const span of spans) {
    let begins = span.from;
    while ((taken[next]?.until ?? Infinity) <= begins) next += 1;
    for (let cut = taken[next], index = next; cut && cut.from < span.until; cut = taken[(index += 1)]) {
      if (begins < cut.from) left.push({ ...span, from: begins, until: cut.from });
      begins = cut.until;
    }
    if (begins < span.until) left.push({ ...span, from: begins });
  }
  return left;
}
