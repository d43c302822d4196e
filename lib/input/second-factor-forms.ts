import { z } from 'zod';
import { LONGEST_PASSKEY_NAME, readCode } from '@/lib/domain/access/second-factor';
import { lineField, requiredLine, tickField } from './fields';
import { jsonIn } from './json-text';
import { returnField } from './return-path';

const planField = lineField(8000).transform((plan) => plan || null).nullish().transform((plan) => plan ?? null);

/** Where the sign-in leads, carried past the second step. */
const onward = { from: returnField, plan: planField };

export const onwardQuery = z.object(onward);

const codeField = z.string().trim().min(1, 'required').max(60, 'wrong-code').transform((typed, context) => {
  const code = readCode(typed);
  if (!code) context.addIssue({ code: 'custom', message: 'wrong-code' });
  return code ?? z.NEVER;
});

export const codeForm = z.object({ ...onward, code: codeField });
/** A field of a plain account form. */
export const confirmCodeForm = z.object({ code: codeField });

const base64url = z.string().regex(/^[\w-]+$/).max(20_000);
const isRecord = z.record(z.string(), z.unknown());

/** What a browser answers in the name of a passkey; what is said beside the signed parts is not read. */
const useAnswer = z.object({
  id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key'), clientExtensionResults: isRecord.transform(() => ({})),
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.max(100).nullish().transform((text) => text ?? undefined) }),
});

const newAnswer = z.object({
  id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal('public-key'), clientExtensionResults: isRecord.transform(() => ({})),
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10).nullish().transform((list) => list ?? []) }),
});

export type PasskeyUse = z.infer<typeof useAnswer>;
export type PasskeyMade = z.infer<typeof newAnswer>;

/** JSON in a form's field, written there by the script of its button. */
const jsonField = <T>(schema: z.ZodType<T>) => z.string().max(60_000, 'passkey-refused').catch('').transform((text, context): T => {
  const answer = schema.safeParse(jsonIn(text));
  if (!answer.success) context.addIssue({ code: 'custom', message: text === '' ? 'passkey-not-asked' : 'passkey-refused', path: [] });
  return answer.success ? answer.data : z.NEVER;
});

export const passkeyUseForm = z.object({ ...onward, answer: jsonField(useAnswer) });

export const passkeySignInForm = passkeyUseForm.extend({ isShared: tickField });

const nameField = requiredLine(LONGEST_PASSKEY_NAME);
export const passkeyAddForm = z.object({ name: nameField, answer: jsonField(newAnswer) });
export const passkeyNameForm = z.object({ passkeyId: z.uuid(), name: nameField });
export const passkeyForm = z.object({ passkeyId: z.uuid() });

export const challengeForm = z.object({ purpose: z.enum(['sign-in', 'second-factor', 'add']) });
export const lostForm = z.object({ password: z.string().max(200, 'too-long').optional() });
export const resetForm = z.object({ resetId: z.uuid() });
export const factorQuery = z.object({ done: z.enum(['on', 'off', 'saved', 'kept']).nullish().catch(null) });
