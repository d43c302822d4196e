import { verifyTrail } from '@/lib/data/audit-verify';
import { openAdministration } from '@/lib/data/open-administration';
import { type BrokenRow, type Seal, sealIn, sealText } from '@/lib/domain/access/audit-chain';
import { loadEnvironment, runCommand, say } from './command';
import { StartRefusal } from './postgres/start-refusal';
import { openPrepared } from './serve/open';

const WHY: Readonly<Record<BrokenRow['breach'], string>> = {
  altered: 'it is not what was written',
  predecessor: 'the row before it was altered or is missing',
};

runCommand(async () => {
  const seal = sealAsked(process.argv[2]);
  const { database, variables } = await openPrepared(loadEnvironment());
  Object.assign(process.env, variables);
  const isWhole = await verify(seal);
  await database.close();
  if (!isWhole) process.exit(1);
});

const HOLDS: Readonly<Record<string, string>> = {
  true: 'All that the seal covers is there, as it was.',
  false: 'The seal does not hold: rows that it covers were removed or written anew.',
  older: 'The seal says nothing any more: since it was made, retention has cut off some of what it covers. Use a later one.',
};

function sealAsked(text: string | undefined): Seal | null {
  if (text === undefined) return null;
  const seal = sealIn(text);
  if (!seal) throw new StartRefusal('That is no seal. Give one as this command printed it: npm run audit:verify -- SEAL');
  return seal;
}

async function verify(earlier: Seal | null): Promise<boolean> {
  const access = openAdministration({ type: 'system' });
  if (!access) throw new Error('Mendway itself may do everything');
  const { rows, chains, broken, seal, holds } = await verifyTrail(access, earlier, new Date());
  for (const { chain, id, breach } of broken) say(`Broken: row ${id} of the chain ${chain || 'of nobody'}: ${WHY[breach]}.`);
  say(`Walked ${count(rows)} rows in ${count(chains)} chains. ${broken.length === 0 ? 'None is broken.' : `${count(broken.length)} broken.`}`);
  if (holds !== null) say(HOLDS[String(holds)] ?? '');
  if (seal) say(`Rows cut off at the end of a chain leave no trace in it. Keep this seal somewhere else, and give it the next time:\n${sealText(seal)}`);
  return broken.length === 0 && holds !== false;
}

const count = (number: number): string => new Intl.NumberFormat('en').format(number);
