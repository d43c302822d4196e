import { Field } from './field';

/** Six digits of an app, or a recovery code: a phone shows letters too, and offers what an app just made. */
export function CodeField({ label, hint }: { readonly label: string; readonly hint: string }) {
  return <Field name="code" label={label} hint={hint} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={60} required />;
}
