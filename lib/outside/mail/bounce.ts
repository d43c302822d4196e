import PostalMime, { type Email } from 'postal-mime';

/** A report that a mail could not be delivered (RFC 3464), as far as we go by it. */
export interface Bounce {
  /** Of the mail that came back, without its brackets; empty: the report does not say. */
  readonly messageId: string;
  /** Whom it was to, in small letters; empty: the report does not say. */
  readonly address: string;
  /** Nobody gets mail there, now or later. */
  readonly isForGood: boolean;
}

/** Ours are small, and come back with a page of explanations at most. */
export const LARGEST_BOUNCE = 2_000_000;

/** Null where it nests deeper, or has more headers, than any mail does. */
const parsed = (source: string | Uint8Array): Promise<Email | null> =>
  PostalMime.parse(source, { attachmentEncoding: 'utf8', forceRfc822Attachments: true }).catch(() => null);

/** Null for whatever is no such report. */
export async function readBounce(source: Uint8Array): Promise<Bounce | null> {
  const email = await parsed(source);
  const part = (...types: string[]) => email?.attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()))?.content;
  const status = part('message/delivery-status', 'message/global-delivery-status');
  if (typeof status !== 'string') return null;
  const [recipients, returned] = await Promise.all([recipientsIn(status), returnedMail(part('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'))]);
  const failed = recipients.find(({ isForGood }) => isForGood) ?? recipients[0];
  if (!failed) return null;
  // Forwarded mails fail at an address that we never wrote to.
  return { messageId: returned.messageId, address: (returned.to || failed.address).toLowerCase(), isForGood: failed.isForGood };
}

interface Recipient {
  readonly address: string;
  readonly isForGood: boolean;
}

/** The first block is about the report itself, each other one about a recipient. */
async function recipientsIn(status: string): Promise<readonly Recipient[]> {
  const blocks = status.split(/\r?\n(?:[ \t]*\r?\n)+/).filter((block) => block.trim() !== '');
  const read = await Promise.all(blocks.map(recipientIn));
  return read.filter((recipient) => recipient !== null);
}

async function recipientIn(block: string): Promise<Recipient | null> {
  const email = await parsed(`${block}\n\n`);
  const field = (name: string): string => email?.headers.find(({ key }) => key === name)?.value ?? '';
  const address = (field('original-recipient') || field('final-recipient')).split(';').at(-1)?.trim().replace(/^<|>$/g, '') ?? '';
  if (address === '') return null;
  return { address, isForGood: field('action').toLowerCase() === 'failed' && NOBODY_THERE.test(field('status')) };
}

/** RFC 3463: no such mailbox or domain, one that is closed, or for good without a reason. Full ones, and policies, may change. */
const NOBODY_THERE = /^\s*5\.(?:1\.\d+|2\.1|0\.0)\b/;

async function returnedMail(part: unknown): Promise<{ readonly messageId: string; readonly to: string }> {
  const mail = typeof part === 'string' ? await parsed(part) : null;
  return { messageId: mail?.messageId?.trim().replace(/^<|>$/g, '') ?? '', to: mail?.to?.[0]?.address ?? '' };
}
