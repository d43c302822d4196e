export interface Mail {
  readonly to: string;
  /** Seen on locked phones and by every server on the way: never says anything about health. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stands in the mail twice: as a part that calendars act on by themselves, and as a file to open. */
  readonly calendar?: MailCalendar;
  /** The same for every try of one mail, as `<id>@<host>`; left out: a new one each time. */
  readonly messageId?: string;
  /** Where one click ends mails like this (RFC 8058); left out: its reader cannot do without. */
  readonly unsubscribe?: string;
}

export interface MailCalendar {
  readonly method: string;
  readonly text: string;
}

/** What became of one try. Reasons are codes: a server's own words quote addresses. */
export type MailOutcome =
  | { readonly type: 'accepted' }
  /** For good. `isAddress`: nobody gets mail there. */
  | { readonly type: 'refused'; readonly reason: string; readonly isAddress: boolean }
  /** `isUncertain`: it may have arrived all the same. */
  | { readonly type: 'later'; readonly reason: string; readonly isUncertain: boolean };

/** Awaited once the server has said that it wants the mail, before the first byte of it leaves; a throw keeps it here. */
export type HandOver = () => Promise<void>;

export type SendMail = (mail: Mail, handOver: HandOver) => Promise<MailOutcome>;
