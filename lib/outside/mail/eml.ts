export interface EmlContent {
  readonly to: string;
  readonly subject: string;
  /** As the `Date` header has it. */
  readonly sentAt: Date;
  /** The plain text part. */
  readonly text: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads the mails that our own outbox wrote (nodemailer's layout); no general mail parser. */
export function readEml(source: string): EmlContent {
  const mail = splitPart(source.replaceAll('\r\n', '\n'));
  const header = (name: string) => decodeWords(mail.headers.get(name) ?? '');
  return { to: header('to'), subject: header('subject'), sentAt: new Date(header('date')), text: decodeBody(plainPart(mail)) };
}

function splitPart(source: string): Part {
  const end = source.indexOf('\n\n');
  const lines = source.slice(0, end).replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = new Map(lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  }));
  return { headers, body: source.slice(end + 2) };
}

function plainPart(mail: Part): Part {
  const boundary = /boundary="([^"]+)"/.exec(mail.headers.get('content-type') ?? '')?.[1];
  if (!boundary) return mail;
  const parts = mail.body.split(`--${boundary}`).slice(1, -1).map((part) => splitPart(part.replace(/^\n/, '')));
  // What comes with a file has its texts in a part of their own.
  const inner = parts.find((part) => part.headers.get('content-type')?.startsWith('multipart/'));
  return parts.find((part) => part.headers.get('content-type')?.startsWith('text/plain')) ?? (inner ? plainPart(inner) : mail);
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').trim();
  if (encoding === 'quoted-printable') return decodeQuoted(body.replace(/=\n/g, '')).trim();
  const isFlowed = headers.get('content-type')?.includes('format=flowed') ?? false;
  return (isFlowed ? body.replace(/ \n/g, ' ') : body).trim();
}

/** `=C3=B1` is two bytes of one letter. */
function decodeQuoted(text: string): string {
  return text.replace(/(?:=[\dA-F]{2})+/gi, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
}

/** Header words outside ASCII: `=?UTF-8?Q?Su_direcci=C3=B3n?=`; white space between two of them does not count. */
function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : decodeQuoted(word.replaceAll('_', ' ')));
}
