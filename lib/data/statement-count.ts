import { AsyncLocalStorage } from 'node:async_hooks';

/** Grows while what began where it was made sends statements to the database. */
export interface StatementCount {
  statements: number;
}

// Next loads this module once a bundle; whoever counts and whoever is counted must share one.
const held = globalThis as { mendwayStatementCounts?: AsyncLocalStorage<StatementCount> };

const counts = (): AsyncLocalStorage<StatementCount> => (held.mendwayStatementCounts ??= new AsyncLocalStorage());

/** Counts the statements of all that follows from here, for as long as it goes on. */
export function countStatementsFromHere(): StatementCount {
  const count = { statements: 0 };
  counts().enterWith(count);
  return count;
}

export function countStatement(): void {
  const count = counts().getStore();
  if (count) count.statements += 1;
}
