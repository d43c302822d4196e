import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Person } from '@/lib/domain/access/actor';
import { type ChallengePurpose, type ChallengeUse, credentialsOf, issueChallenge, type KeptPasskey, type NewPasskey, notePasskeyUse, passkeyNamed, takeChallenge } from '@/lib/data/passkeys';
import { jsonIn } from '@/lib/input/json-text';
import type { PasskeyMade, PasskeyUse } from '@/lib/input/second-factor-forms';
import { appUrl } from '../settings';

/** A passkey belongs to one site: to the host that people reach Mendway by. */
const site = () => ({ origin: appUrl(), host: new URL(appUrl()).hostname });

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

/** The name by which a passkey knows its person: an id, no address. */
const handleOf = (userId: string): string => Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');

/** What the browser needs to make a passkey of this person. It must know them by itself, so that it can stand for both factors. */
export async function optionsToAdd(person: Person, now: Date): Promise<object> {
  const [challenge, known] = await Promise.all([issueChallenge({ purpose: 'add', sessionId: person.sessionId }, now), credentialsOf(person.userId)]);
  return generateRegistrationOptions({
    rpName: 'Mendway', rpID: site().host, userName: person.email, userDisplayName: person.name, userID: bytesOf(handleOf(person.userId)),
    challenge: bytesOf(challenge), excludeCredentials: known, attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What the browser needs to use one. `userId` null: whichever passkey the visitor chooses says who they are. */
export async function optionsToUse(use: ChallengeUse & { readonly userId: string | null }, now: Date): Promise<object> {
  const [challenge, known] = await Promise.all([issueChallenge(use, now), use.userId === null ? [] : credentialsOf(use.userId)]);
  return generateAuthenticationOptions({ rpID: site().host, challenge: bytesOf(challenge), allowCredentials: known, userVerification: 'required' });
}

const clientData = z.object({ challenge: z.string().max(200) });

/** The challenge that was signed, taken out of the answer; null where it is none of ours, or was used. */
async function takenChallenge(clientDataJSON: string, use: ChallengeUse, now: Date): Promise<string | null> {
  const said = clientData.safeParse(jsonIn(Buffer.from(clientDataJSON, 'base64url').toString('utf8')));
  return said.success && (await takeChallenge(said.data.challenge, use, now)) ? said.data.challenge : null;
}

/** The library throws for whatever does not hold; the callers say one thing about all of it. */
const nullIfThrown = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

/** A passkey that was made for this person just now, ready to be kept; null where the answer does not hold. */
export async function passkeyMade({ sessionId }: Person, answer: PasskeyMade, now: Date): Promise<Omit<NewPasskey, 'name'> | null> {
  const challenge = await takenChallenge(answer.response.clientDataJSON, { purpose: 'add', sessionId }, now);
  if (challenge === null) return null;
  const { origin, host } = site();
  const checked = await nullIfThrown(verifyRegistrationResponse({ response: answer, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, requireUserVerification: true }));
  if (!checked?.verified) return null;
  const { credential: { id, publicKey, counter }, credentialBackedUp } = checked.registrationInfo;
  return { credentialId: id, publicKey: new Uint8Array(publicKey), counter, transports: answer.response.transports, isBackedUp: credentialBackedUp };
}

interface Asked {
  readonly purpose: Exclude<ChallengePurpose, 'add'>;
  readonly sessionId: string | null;
  /** Whose it must be; null: it says so itself. */
  readonly userId: string | null;
}

/** Whose passkey signed what was asked; null where the answer does not hold, is somebody else's, or counts backwards. */
export async function passkeyUsed(answer: PasskeyUse, { userId, ...use }: Asked, now: Date): Promise<string | null> {
  const challenge = await takenChallenge(answer.response.clientDataJSON, use, now);
  const kept = challenge === null ? null : await passkeyNamed(answer.id);
  if (challenge === null || !kept || !isTheirs(kept, userId, answer.response.userHandle)) return null;
  const { origin, host } = site();
  const credential = { id: kept.credentialId, publicKey: kept.publicKey, counter: kept.counter };
  const checked = await nullIfThrown(verifyAuthenticationResponse({ response: answer, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: host, credential, requireUserVerification: true }));
  if (!checked?.verified) return null;
  return (await notePasskeyUse(kept.id, checked.authenticationInfo.newCounter, now)) ? kept.userId : null;
}

/** A passkey that says by itself whose it is must say so rightly. */
function isTheirs(kept: KeptPasskey, userId: string | null, handle: string | undefined): boolean {
  if (userId !== null && kept.userId !== userId) return false;
  return handle === undefined ? userId !== null : handle === handleOf(kept.userId);
}
