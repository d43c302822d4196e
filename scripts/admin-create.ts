import { addressField } from '@/lib/input/account-forms';
import { makeAdministrator } from '@/lib/server/accounts/make-administrator';
import { loadEnvironment, runCommand, say } from './command';
import { StartRefusal } from './postgres/start-refusal';
import { openPrepared } from './serve/open';

runCommand(async () => {
  const address = addressField.safeParse(process.argv[2] ?? '');
  if (!address.success) throw new StartRefusal('Say whose account it is: npm run admin:create name@example.org');
  const { database, variables } = await openPrepared(loadEnvironment());
  Object.assign(process.env, variables);
  const link = await makeAdministrator(address.data, new Date());
  say(`${address.data} is administrator. Set the password at this address; it works once, for 15 minutes:\n${link}`);
  await database.close();
});
