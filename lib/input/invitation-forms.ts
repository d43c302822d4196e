import { z } from 'zod';
import { FORMER_STANDINGS } from '@/lib/domain/people/invitation';
import { type Problem, problem } from '@/lib/domain/problem';
import { addressField } from './account-forms';
import { oneOf, optional, optionalLine, requiredLine, tickField } from './fields';
import { LONGEST_RELATION } from './people-forms';
import { tokenField } from './visitor-forms';

/** `link`: by a link or a code that the inviter passes on. */
const way = z.literal('link').nullish().catch(null).transform((chosen) => chosen ?? 'mail');

export const inviteForm = z.object({
  email: optionalLine(254),
  role: oneOf(['FAMILY', 'CAREGIVER']),
  seesMedical: tickField,
  name: optionalLine(80),
  relation: optionalLine(LONGEST_RELATION),
  locale: oneOf(['en', 'es']),
  way,
  /** An open invitation to the same address, to be sent again instead. */
  again: optional(z.uuid('not-found')),
});

export const openInvitationForm = z.object({ invitationId: z.uuid('not-found') });

/** What is no token opens nothing, and is answered as one that opens nothing any more. */
const sentToken = tokenField.catch('');

export const joinForm = z.object({ token: sentToken });
export const acceptForm = z.object({ token: sentToken, former: optional(oneOf(FORMER_STANDINGS)) });
export const joinSignUpForm = z.object({ token: sentToken, name: requiredLine(80), email: addressField });

type TypedAddress = { readonly address: string; readonly problem: null } | { readonly address: null; readonly problem: Problem };

/** An address as accounts keep it; letters that only look like those of an address are named. */
export function typedAddress(text: string): TypedAddress {
  const parsed = addressField.safeParse(text);
  if (parsed.success) return { address: parsed.data, problem: null };
  const letters = oddLetters(text);
  const [issue] = parsed.error.issues;
  return { address: null, problem: letters === '' ? problem('email', issue?.message ?? 'invalid-email') : problem('email', 'email-odd-letters', { letters }) };
}

/** Each letter that is none of plain English, with its number: one that cannot be seen has that alone. */
function oddLetters(text: string): string {
  const odd = [...new Set(text)].filter((letter) => (letter.codePointAt(0) ?? 0) > 127).slice(0, 5);
  return odd.map((letter) => [/[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) ? letter : '', numberOf(letter)].filter(Boolean).join(' ')).join(', ');
}

const numberOf = (letter: string): string => `(U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
