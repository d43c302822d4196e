import PostalMime, { type Email } from 'postal-mime';

/** A mail of our own, as it was sent. */
export interface ReadMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** As the `Date` header has it. */
  readonly sentAt: Date;
  /** Without its brackets. */
  readonly messageId: string;
  /** Where one click ends mails like this; null: it offers none. */
  readonly unsubscribe: string | null;
  /** The plain text part. */
  readonly text: string;
  readonly html: string;
}

export async function readMail(source: Uint8Array): Promise<ReadMail> {
  const email = await PostalMime.parse(source);
  return {
    from: email.from?.address ?? '',
    to: email.to?.[0]?.address ?? '',
    subject: email.subject ?? '',
    sentAt: new Date(email.date ?? ''),
    messageId: withoutBrackets(email.messageId ?? ''),
    unsubscribe: headerOf(email, 'list-unsubscribe'),
    text: (email.text ?? '').replaceAll('\r\n', '\n').trim(),
    html: email.html ?? '',
  };
}

function headerOf({ headers }: Email, name: string): string | null {
  const header = headers.find(({ key }) => key === name);
  return header ? withoutBrackets(header.value) : null;
}

const withoutBrackets = (text: string): string => text.trim().replace(/^<|>$/g, '');
