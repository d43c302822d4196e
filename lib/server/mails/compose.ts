import type { Mail } from '@/lib/outside/mail/mail';
import { sentencesOf } from '@/lib/text/translator';
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
  const of = (part: string) => say(`${order.kind}.${part}`, { contact });
  const link = linkOf(order, appUrl);
  const words = { lead: of('lead'), button: of('button'), link, note: of('note'), foot: say('foot') };
  return { to: order.to, subject: of('subject'), text: asText(words), html: asHtml(words, order.locale) };
}

interface MailWords {
  readonly lead: string;
  readonly button: string;
  readonly link: string;
  readonly note: string;
  readonly foot: string;
}

function linkOf({ kind, token }: MailOrder, appUrl: string): string {
  const path = { ...LANDINGS, ...NOTICES }[kind];
  return token === undefined ? `${appUrl}${path}` : `${appUrl}${path}?t=${token}`;
}

const asText = ({ lead, button, link, note, foot }: MailWords): string =>
  [lead, `${button}:\n${link}`, note, `-- \n${foot}`].join('\n\n');

function asHtml(words: MailWords, locale: string): string {
  const [lead, button, link, note, foot] = [words.lead, words.button, words.link, words.note, words.foot].map(escapeHtml);
  return `<!doctype html>
<html lang="${locale}"><body style="font:18px/1.55 Verdana,sans-serif;color:#14211f;max-width:34em;margin:1.5em auto;padding:0 1em">
<p><b>Mendway</b></p>
<p>${lead}</p>
<p><a href="${link}" style="display:inline-block;padding:.8em 1.4em;border-radius:10px;background:#0f4c4a;color:#ffffff;font-weight:bold;text-decoration:none">${button}</a></p>
<p style="word-break:break-all;font-size:16px">${link}</p>
<p>${note}</p>
<p style="border-top:1px solid #c9c4b8;padding-top:1em;font-size:16px">${foot}</p>
</body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
