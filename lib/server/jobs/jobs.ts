import { z } from 'zod';
import { QUEUE_PAYLOADS } from '@/lib/data/sealed-columns';
import { LOCALES } from '@/lib/text/locale';
import { appointmentOrder } from '../mails/appointment-order';
import { invitationOrder } from '../mails/invitation-order';
import { noticeOrder } from '../mails/order';
import { suggestionOrder, tipOrder } from '../mails/suggestion-order';

/** The page to come back to; jobs of older releases carry none. */
const from = z.string().max(6200).nullish();

const asked = { email: z.string().max(254), locale: z.enum(LOCALES) };

/**
 * Somebody asked for a mailed link. Whether the address has an account is looked up only when the job runs:
 * the request itself does the same work, and takes the same time, for every address.
 */
const linkRequest = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('sign-up'), ...asked, name: z.string().max(80), plan: z.string().max(8000).nullable(), from }),
  z.object({ purpose: z.literal('sign-in'), ...asked, from, isShared: z.boolean().optional() }),
  z.object({ purpose: z.literal('prove'), ...asked, from, sessionId: z.uuid() }),
  z.object({ purpose: z.literal('new-password'), ...asked }),
  z.object({ purpose: z.literal('change-email'), ...asked, userId: z.uuid(), askedAt: z.coerce.date().optional() }),
  z.object({ purpose: z.literal('lost-factor'), ...asked, userId: z.uuid() }),
]);

/** Something about a centre that the people of its trips are told. */
const newsOrder = z.object({ newsId: z.uuid() });

/** Somebody lost their second factor and waits to be without: they are told meanwhile, and at last it is done. */
const factorReset = z.object({ resetId: z.uuid(), step: z.enum(['tell', 'finish']) });

/** What every job carries, by task. */
export const JOBS = {
  'link-request': linkRequest, notice: noticeOrder, appointment: appointmentOrder, invitation: invitationOrder, 'centre-news': newsOrder,
  suggestion: suggestionOrder, tip: tipOrder, 'staff-invitation': invitationOrder, 'factor-reset': factorReset,
} as const;

export type Task = keyof typeof JOBS;
export type LinkRequest = z.infer<typeof linkRequest>;
export type JobData<T extends Task> = z.infer<(typeof JOBS)[T]>;
export type Job = { readonly [T in Task]: { readonly task: T; readonly data: JobData<T> } }[Task];

/** Bound to a sealed payload, so that one task's cannot be given to another. */
export const payloadPlace = (task: Task): string => QUEUE_PAYLOADS.place(task);
