const SECRET_FIELD = /^(password|token|code)/i;

/** More text than any of our forms can hold. */
const LONGEST_FORM = 200_000;

export type FormValues = Record<string, string>;

/** Whoever calls an action with a script of their own can hand it anything. */
const isForm = (sent: unknown): sent is FormData => Object.prototype.toString.call(sent) === '[object FormData]';

/** The typed text of a form: Next's own fields and files left out, the last of repeated names. What is no form has none. */
export function formValues(form: unknown): FormValues {
  if (!isForm(form)) return {};
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$ACTION'),
  );
  return Object.fromEntries(typed);
}

/** What may be shown again after a refusal; secrets are typed anew. */
export function echoOf(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}

export function isTooMuch(values: FormValues): boolean {
  return Object.values(values).reduce((sum, value) => sum + value.length, 0) > LONGEST_FORM;
}
