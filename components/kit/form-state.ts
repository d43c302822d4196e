/** Something to correct; `field` is the name of the field it stands beside, null when it belongs to none. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: string;
  /** What would do instead. */
  readonly choices?: readonly FormChoice[];
  /** A page to be seen first; it opens beside the form, which keeps what was typed. */
  readonly way?: { readonly href: string; readonly label: string };
}

/** A button beside the field that sends its form once more, with this answer. */
export interface FormChoice {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

/** What an action answers, and what a form shows: in both, finished sentences in the reader's language. */
export interface FormState {
  readonly status: 'idle' | 'refused' | 'saved';
  readonly problems: readonly FormProblem[];
  /** What was typed, given back after a refusal; never passwords, tokens or codes. */
  readonly values: Readonly<Record<string, string>>;
  readonly notice: string | null;
  /** Said above the problems, where "correct this" would be wrong. */
  readonly heading?: string;
  /** In place of what the form sent along unseen: the answer tells of a newer state than the form showed. */
  readonly hidden?: Readonly<Record<string, string>>;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const IDLE_FORM: FormState = { status: 'idle', problems: [], values: {}, notice: null };
