import { database } from './client';

/** True when the database answers within `withinMs`. */
export async function databaseAnswers(withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, withinMs, false);
  });
  const answer = database().$queryRaw`SELECT 1`.then(() => true, () => false);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
