import type { Environment } from '@/lib/input/environment';
import { loadEnvironment, project, runCommand, say } from './command';
import { openDataFolder } from './postgres/data-folder';
import { demoVariables, ensureDemoWorld } from './serve/demo-world';
import { ensureBuild } from './serve/next';
import { claimPorts } from './serve/port';
import { serve } from './serve/supervise';

const accounts = `
Accounts, all with the password mendway-demo:
  maya@demo.mendway.test    patient, coming from Denver
  sam@demo.mendway.test     caregiver, sees the medical part
  lena@demo.mendway.test    family
  rosa@demo.mendway.test    coordinator at her centre
  ines@demo.mendway.test    clinician there
  victor@demo.mendway.test  manager there
  admin@demo.mendway.test   administrator`;

runCommand(async () => {
  const environment = onlyHere(loadEnvironment());
  await claimPorts(environment);
  const folder = openDataFolder(project, environment.dataDir ?? undefined);
  if (folder.notice) say(folder.notice);
  const world = await ensureDemoWorld(environment, folder, new Date());
  const { database } = world;
  const variables = demoVariables(environment, world);
  ensureBuild(variables);
  await serve({ mode: 'start', variables, database }, [`The demo is at ${variables.APP_URL}`, accounts]);
});

/** A demo touches nobody's data and writes to nobody, whatever the environment says. */
function onlyHere(environment: Environment): Environment {
  return { ...environment, databaseUrl: null, databaseDirectUrl: null, databaseReplicaUrl: null, smtpUrl: null, duffelToken: null, duffelUrl: null };
}
