import type { Mail } from '@/lib/outside/mail/mail';

/** Something that a mail tells, with its way into Mendway. */
export interface MailPart {
  /** Stands above it; null: nothing does. */
  readonly heading: string | null;
  readonly text: string;
  /** Smaller, below it; may be empty. */
  readonly detail: string;
  readonly way: MailWay | null;
}

export interface MailWay {
  readonly words: string;
  readonly url: string;
}

interface MailWords {
  readonly lead: string;
  /** Lines of their own, last of all but how such mails end: lists of mails show how a mail begins, on locked screens too. */
  readonly details?: readonly string[];
  readonly parts?: readonly MailPart[];
  readonly button: string;
  readonly link: string;
  readonly note: string;
  readonly foot: string;
  /** How mails like this end, and what else can be chosen. */
  readonly stops?: readonly MailWay[];
}

/** A mail's text, and the same as plain HTML, with no picture and nothing that reports back. */
export const layOut = (words: MailWords, locale: string): Pick<Mail, 'text' | 'html'> => ({ text: asText(words), html: asHtml(words, locale) });

function asText({ lead, details = [], parts = [], button, link, note, foot, stops = [] }: MailWords): string {
  const written = [lead, ...parts.map(partAsText), `${button}:\n${link}`, note, details.join('\n'), stops.map(wayAsText).join('\n'), `-- \n${foot}`];
  return written.filter((part) => part !== '').join('\n\n');
}

const partAsText = ({ heading, text, detail, way }: MailPart): string =>
  [heading?.toUpperCase() ?? '', text, detail, way ? wayAsText(way) : ''].filter((line) => line !== '').join('\n');

const wayAsText = ({ words, url }: MailWay): string => `${words}:\n${url}`;

/** Programs that know no dark screens leave this out, and show the colors beside the words. */
const DARK = '@media (prefers-color-scheme:dark){body,.m-page{background:#0d1a1c!important;color:#edf1ea!important}.m-way{color:#9fd6e8!important}'
  + '.m-button{background:#9adbcb!important;color:#06211f!important}.m-rule{border-color:#2f4549!important}.m-mark{background:#f5c04a!important;color:#14282b!important}}';

const RULE = 'border-top:1px solid #d3d6ca';

function asHtml(words: MailWords, locale: string): string {
  const { details = [], parts = [], stops = [] } = words;
  const [lead, button, link, note, foot] = [words.lead, words.button, words.link, words.note, words.foot].map(escapeHtml);
  const body = [
    '<p style="font:bold 22px/1.2 Rockwell,Georgia,serif">Mendway</p>',
    `<p>${lead}</p>`,
    ...parts.map(partAsHtml),
    `<p style="padding-top:.4em"><a class="m-button" href="${link}" style="display:inline-block;padding:.8em 1.4em;border-radius:10px;background:#0d4b4c;color:#ffffff;font-weight:bold;text-decoration:none">${button}</a></p>`,
    `<p style="word-break:break-all;font-size:16px">${link}</p>`,
    `<p>${note}</p>`,
    details.length === 0 ? '' : `<p>${details.map(escapeHtml).join('<br>\n')}</p>`,
    ...stops.map((way) => `<p style="font-size:16px">${wayAsHtml(way)}</p>`),
    `<p class="m-rule" style="${RULE};padding-top:1em;font-size:16px">${foot}</p>`,
  ].filter((part) => part !== '');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Mendway</title><style>:root{color-scheme:light dark}${DARK}</style></head>
<body style="margin:0;background:#ffffff;color:#14282b"><div class="m-page" style="font:18px/1.55 Verdana,sans-serif;max-width:34em;margin:0 auto;padding:1.5em 1em">
${body.join('\n')}
</div></body></html>`;
}

function partAsHtml({ heading, text, detail, way }: MailPart): string {
  const lines = [
    heading === null ? '' : `<b class="m-mark" style="background:#f0b429;color:#14282b;padding:.1em .5em;border-radius:4px">${escapeHtml(heading)}</b>`,
    escapeHtml(text),
    detail === '' ? '' : `<span style="font-size:16px">${escapeHtml(detail)}</span>`,
    way ? wayAsHtml(way) : '',
  ];
  return `<p class="m-rule" style="${RULE};padding-top:.8em">${lines.filter((line) => line !== '').join('<br>\n')}</p>`;
}

const wayAsHtml = ({ words, url }: MailWay): string =>
  `<a class="m-way" href="${escapeHtml(url)}" style="color:#0b4f63;padding:.6em 0;display:inline-block">${escapeHtml(words)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
