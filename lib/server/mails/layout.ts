import type { Mail } from '@/lib/outside/mail/mail';

interface MailWords {
  readonly lead: string;
  /** Lines of their own between the lead and the button. */
  readonly details: readonly string[];
  readonly button: string;
  readonly link: string;
  readonly note: string;
  readonly foot: string;
}

/** A mail's text, and the same as plain HTML, with no picture and nothing that reports back. */
export const layOut = (words: MailWords, locale: string): Pick<Mail, 'text' | 'html'> => ({ text: asText(words), html: asHtml(words, locale) });

const asText = ({ lead, details, button, link, note, foot }: MailWords): string =>
  [lead, details.join('\n'), `${button}:\n${link}`, note, `-- \n${foot}`].filter((part) => part !== '').join('\n\n');

function asHtml(words: MailWords, locale: string): string {
  const [lead, button, link, note, foot] = [words.lead, words.button, words.link, words.note, words.foot].map(escapeHtml);
  const details = words.details.length === 0 ? '' : `<p>${words.details.map(escapeHtml).join('<br>\n')}</p>\n`;
  return `<!doctype html>
<html lang="${locale}"><body style="font:18px/1.55 Verdana,sans-serif;color:#14211f;max-width:34em;margin:1.5em auto;padding:0 1em">
<p><b>Mendway</b></p>
<p>${lead}</p>
${details}<p><a href="${link}" style="display:inline-block;padding:.8em 1.4em;border-radius:10px;background:#0f4c4a;color:#ffffff;font-weight:bold;text-decoration:none">${button}</a></p>
<p style="word-break:break-all;font-size:16px">${link}</p>
<p>${note}</p>
<p style="border-top:1px solid #c9c4b8;padding-top:1em;font-size:16px">${foot}</p>
</body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
