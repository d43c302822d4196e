export interface Mail {
  readonly to: string;
  /** Seen on locked phones and by every server on the way: never says anything about health. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type SendMail = (mail: Mail) => Promise<void>;
