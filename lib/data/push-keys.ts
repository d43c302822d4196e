import { makePushKeyPair, type PushKeyPair } from '@/lib/crypto/push-key-pair';
import { openValue, sealValue } from '@/lib/crypto/seal';
import { database } from './client';
import { sealedPlace } from './sealed-columns';

const ONLY = 1;
const PLACE = sealedPlace('PushKey.privateKey', '1');

/** The key by which push services and browsers know this Mendway, made by whoever asks first: two at once get the same. */
export async function pushKey(): Promise<PushKeyPair> {
  const { publicKey, privateKey } = (await keptKey()) ?? (await madeKey());
  return { publicKey, privateKey: openValue(privateKey, PLACE) };
}

/** What browsers are given to subscribe with. */
export async function pushPublicKey(): Promise<string> {
  return ((await keptKey()) ?? (await madeKey())).publicKey;
}

const keptKey = (): Promise<PushKeyPair | null> => database().pushKey.findUnique({ where: { id: ONLY } });

async function madeKey(): Promise<PushKeyPair> {
  const { publicKey, privateKey } = makePushKeyPair();
  await database().pushKey.createMany({ data: { id: ONLY, publicKey, privateKey: sealValue(privateKey, PLACE) }, skipDuplicates: true });
  return database().pushKey.findUniqueOrThrow({ where: { id: ONLY } });
}
