import type { Mail } from '@/lib/outside/mail/mail';
import { formatDayWithYear } from '@/lib/text/format';
import { sentencesOf } from '@/lib/text/translator';
import { layOut } from './layout';
import { LANDINGS, type MailOrder, NOTICES } from './order';

/** Whose Mendway it is. */
export interface House {
  readonly appUrl: string;
  /** The address of the people who run it. */
  readonly contact: string;
}

/** A mail in its reader's language: text and the same as plain HTML, with no picture and nothing that reports back. */
export function composeMail(order: MailOrder, { appUrl, contact }: House): Mail {
  const { say } = sentencesOf(order.locale, 'mail');
  const day = order.day === undefined ? '' : formatDayWithYear(order.day, order.locale);
  const of = (part: string) => say(`${order.kind}.${part}`, { contact, day });
  const link = linkOf(order, appUrl);
  const words = { lead: of('lead'), details: [], button: of('button'), link, note: of('note'), foot: say('foot') };
  return { to: order.to, subject: of('subject'), ...layOut(words, order.locale) };
}

function linkOf({ kind, token }: MailOrder, appUrl: string): string {
  const path = { ...LANDINGS, ...NOTICES }[kind];
  return token === undefined ? `${appUrl}${path}` : `${appUrl}${path}?t=${token}`;
}
