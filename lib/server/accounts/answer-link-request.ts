import { userByAddress, type UserRow } from '@/lib/data/users';
import { issueLink, type LinkPurpose } from '@/lib/data/verification-tokens';
import { isLocale, type Locale } from '@/lib/text/locale';
import type { LinkRequest } from '../jobs/jobs';
import type { LinkMail, NoticeMail } from '../mails/order';
import { sendMail } from '../mails/send-mail';

type Answer =
  | { readonly kind: NoticeMail }
  | { readonly kind: LinkMail; readonly purpose: LinkPurpose; readonly payload: object };

/** Mails the link that was asked for, or why there is none. Tried again, it makes another link. */
export async function answerLinkRequest(request: LinkRequest, now: Date): Promise<void> {
  const user = await userByAddress(request.email);
  const answer = answerTo(request, user);
  const mail = { kind: answer.kind, to: request.email, locale: localeOf(user, request.locale) };
  if (!('purpose' in answer)) return sendMail(mail, now);
  const { purpose, payload } = answer;
  const token = await issueLink({ purpose, address: request.email, payload: JSON.stringify(payload) }, now);
  await sendMail({ ...mail, token }, now);
}

function answerTo(request: LinkRequest, user: UserRow | null): Answer {
  switch (request.purpose) {
    case 'sign-up':
      return user ? alreadyRegistered(request) : confirmSignUp(request);
    case 'sign-in':
      return user ? { kind: 'sign-in-link', purpose: 'sign-in', payload: { plan: null, from: request.from, isShared: request.isShared } } : { kind: 'no-account' };
    case 'prove':
      return user ? { kind: 'prove-link', purpose: 'prove', payload: { sessionId: request.sessionId, from: request.from } } : { kind: 'no-account' };
    case 'new-password':
      return user ? { kind: 'new-password-link', purpose: 'new-password', payload: {} } : { kind: 'no-account' };
    case 'change-email':
      return user ? { kind: 'address-taken' } : confirmAddress(request);
    case 'lost-factor':
      return user?.id === request.userId ? { kind: 'lost-factor-link', purpose: 'lost-factor', payload: { userId: user.id } } : { kind: 'no-account' };
  }
}

type SignUp = Extract<LinkRequest, { purpose: 'sign-up' }>;

const alreadyRegistered = ({ plan, from }: SignUp): Answer =>
  ({ kind: 'already-registered', purpose: 'sign-in', payload: { plan, from } });

const confirmSignUp = ({ name, plan, from, locale }: SignUp): Answer =>
  ({ kind: 'confirm-sign-up', purpose: 'sign-up', payload: { name, plan, from, locale } });

type AddressChange = Extract<LinkRequest, { purpose: 'change-email' }>;

const confirmAddress = ({ userId, askedAt }: AddressChange): Answer =>
  ({ kind: 'confirm-address', purpose: 'change-email', payload: { userId, askedAt } });

const localeOf = (user: UserRow | null, asked: Locale): Locale =>
  user && isLocale(user.locale) ? user.locale : asked;
