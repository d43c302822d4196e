import { z } from 'zod';
import { lineField, requiredLine, tickField } from './fields';
import { returnField } from './return-path';

/** An e-mail address as accounts keep it: lower case. 254 is the longest that mail servers take. */
export const addressField = requiredLine(254).toLowerCase().pipe(z.email('invalid-email'));

const nameField = requiredLine(80);

/** A password as typed. The upper limit only keeps the hash's work bounded. */
const passwordField = z.string().min(1, 'required').max(200, 'too-long');

/** Of a mailed link; what it opens, its hash decides. */
const tokenField = z.string().max(100, 'invalid-link').catch('');

const planField = lineField(8000).transform((plan) => plan || null).nullish().transform((plan) => plan ?? null);

export const linkForm = z.object({ token: tokenField });
export const linkQuery = z.object({ t: tokenField }).transform(({ t }) => t);

export const passwordSignInForm = z.object({ email: addressField, password: passwordField, from: returnField, isShared: tickField });
export const addressForm = z.object({ email: addressField });
export const signInLinkForm = z.object({ email: addressField, from: returnField, isShared: tickField });
export const signInQuery = z.object({ from: returnField, reason: z.literal('signed-out').nullish().catch(null) });
export const signUpForm = z.object({ name: nameField, email: addressField, plan: planField, from: returnField });
export const newPasswordForm = z.object({ token: tokenField, password: passwordField });

export const proveQuery = z.object({ from: returnField, done: z.literal('yes').nullish().catch(null) });
export const provePasswordForm = z.object({ password: passwordField, from: returnField });
export const proveLinkForm = z.object({ from: returnField });

export const nameForm = z.object({ name: nameField });
export const changePasswordForm = z.object({ passwordCurrent: passwordField, passwordNew: passwordField });
export const changeAddressForm = z.object({ email: addressField, passwordCurrent: z.string().max(200, 'too-long').optional() });
export const endSessionForm = z.object({ sessionId: z.uuid() });
export const nothingForm = z.object({});
