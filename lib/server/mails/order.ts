import { z } from 'zod';
import type { Day } from '@/lib/domain/calendar/types';
import { dayField } from '@/lib/input/fields';
import { LOCALES } from '@/lib/text/locale';

/** Mails that carry a link to use once, and the screen where it lands. */
export const LANDINGS = {
  'confirm-sign-up': '/sign-up/confirm',
  'already-registered': '/sign-in/link',
  'sign-in-link': '/sign-in/link',
  'prove-link': '/account/prove/link',
  'new-password-link': '/new-password',
  'confirm-address': '/account/email/confirm',
  'account-leaves': '/account/keep',
  'lost-factor-link': '/sign-in/lost/confirm',
  'factor-reset-asked': '/sign-in/keep',
} as const;

/** Mails that only tell something, and the screen they point to. */
export const NOTICES = {
  'no-account': '/trips/new',
  'address-taken': '/sign-in',
  'address-change-asked': '/account',
  'address-changed': '/forgotten-password',
  'password-changed': '/forgotten-password',
  'account-stays': '/sign-in',
  'account-gone': '/',
  'trip-ends': '/trips',
  'second-factor-added': '/account/second-factor',
  'second-factor-changed': '/account/second-factor',
  'second-factor-off': '/account/second-factor',
  'recovery-code-used': '/account/second-factor',
  'factor-reset-done': '/account/second-factor',
  'export-ready': '/account/data',
  'export-failed': '/account/data',
  news: '/inbox',
} as const;

export type LinkMail = keyof typeof LANDINGS;
export type NoticeMail = keyof typeof NOTICES;

export interface MailOrder {
  readonly kind: LinkMail | NoticeMail;
  readonly to: string;
  readonly locale: (typeof LOCALES)[number];
  /** For mails with a link: its token. */
  readonly token?: string;
  /** The day on which something is deleted, for mails that say so. */
  readonly day?: Day;
}

const kinds = Object.keys(NOTICES) as [NoticeMail, ...NoticeMail[]];

/** Of releases that mailed news by notices: what waits in the queue still is told by one sentence for all of them. */
const formerNews = z.enum(['plan-changed', 'help-asked', 'help-answered', 'update-posted', 'centre-asks', 'centre-news']).transform((): NoticeMail => 'news');

/** A notice as it waits in the queue. */
export const noticeOrder = z.object({
  kind: z.union([z.enum([...kinds, 'account-leaves']), formerNews]), to: z.string().max(254), locale: z.enum(LOCALES), token: z.string().max(100).optional(), day: dayField.optional(),
});
