interface Kept<T> {
  readonly answer: Promise<T>;
  readonly until: number;
}

/** A query whose answer is kept in this process for some milliseconds; a failed one is asked anew. */
export function keptFor<T, Given extends readonly unknown[] = []>(milliseconds: number, ask: (...given: Given) => Promise<T>): (...given: Given) => Promise<T> {
  let kept: Kept<T> | null = null;
  return (...given) => {
    // Not the clock: the age of an answer must not change when somebody sets the time.
    const now = performance.now();
    if (kept && kept.until > now) return kept.answer;
    const answer = ask(...given);
    kept = { answer, until: now + milliseconds };
    answer.catch(() => {
      kept = null;
    });
    return answer;
  };
}
