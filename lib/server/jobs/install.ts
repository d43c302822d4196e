import { Logger, runMigrations } from 'graphile-worker';

/** What goes wrong is thrown. Without our log, which is to be made when the settings are known. */
const silent = new Logger(() => () => undefined);

/** Brings the queue's tables up to date; a worker does so too. Any number of processes may, at once. */
export async function installJobs(databaseUrl: string): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: silent });
}
