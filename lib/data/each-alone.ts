export interface FailedTrip {
  readonly tripId: string;
  readonly fault: unknown;
}

/** One trip after another, so that a bad one spoils its own alone. */
export async function eachAlone<R extends { readonly id: string }, W>(
  rows: readonly R[], workOut: (row: R) => Promise<W>,
): Promise<{ readonly worked: readonly W[]; readonly failed: readonly FailedTrip[] }> {
  const worked: W[] = [];
  const failed: FailedTrip[] = [];
  for (const row of rows) {
    try {
      worked.push(await workOut(row));
    } catch (fault) {
      failed.push({ tripId: row.id, fault });
    }
  }
  return { worked, failed };
}
