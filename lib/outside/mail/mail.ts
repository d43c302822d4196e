export interface Mail {
  readonly to: string;
  /** Seen on locked phones and by every server on the way: never says anything about health. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stands in the mail twice: as a part that calendars act on by themselves, and as a file to open. */
  readonly calendar?: MailCalendar;
}

export interface MailCalendar {
  readonly method: string;
  readonly text: string;
}

export type SendMail = (mail: Mail) => Promise<void>;
