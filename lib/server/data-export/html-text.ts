import { type Locale, localeOf } from '@/lib/text/locale';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Nothing that somebody typed becomes a mark of the page. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{font:17px/1.5 Verdana,sans-serif;max-width:46em;margin:0 auto;padding:1.2em 1em;overflow-wrap:anywhere}',
  'h1,h2,h3{font-family:Rockwell,Georgia,serif;line-height:1.2}h2{border-top:2px solid;padding-top:.6em;margin-top:2em}h3{margin:1.4em 0 .4em}',
  '.entry{border-left:3px solid #8a9a94;padding:.1em 0 .1em .8em;margin:.7em 0}',
  'dl{margin:0;display:grid;grid-template-columns:minmax(6em,12em) 1fr;gap:.1em .8em}dt{font-weight:bold}dd{margin:0;white-space:pre-wrap}',
  '@media (max-width:32em){dl{display:block}dd{margin-bottom:.4em}}',
  '@media print{body{font-size:10.5pt;max-width:none;padding:0;color:#000;background:#fff}.entry,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}@page{margin:16mm}}',
].join('');

/** The first lines of a page that stands alone. Whatever got into it, it runs nothing and fetches nothing. */
export const htmlHead = (title: string, locale: Locale): string => `<!doctype html>
<html lang="${localeOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
`;

export const HTML_END = '</body></html>\n';
