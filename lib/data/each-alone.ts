/** What was not done of one row, and why. */
export interface Failed {
  readonly id: string;
  readonly fault: unknown;
}

/** One row after another, so that a bad one spoils its own alone. */
export async function eachAlone<R extends { readonly id: string }, W>(
  rows: readonly R[], workOut: (row: R) => Promise<W>,
): Promise<{ readonly worked: readonly W[]; readonly failed: readonly Failed[] }> {
  const worked: W[] = [];
  const failed: Failed[] = [];
  for (const row of rows) {
    try {
      worked.push(await workOut(row));
    } catch (fault) {
      failed.push({ id: row.id, fault });
    }
  }
  return { worked, failed };
}
