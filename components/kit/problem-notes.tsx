'use client';

import { FieldNotes } from './field-notes';
import { useField } from './form-context';

/** What stands against a field that draws itself in several parts, with what would do instead. */
export function ProblemNotes({ name }: { readonly name: string }) {
  const { id, problem, choices } = useField(name);
  if (!problem) return null;
  return <div id={id} className="field" tabIndex={-1}><FieldNotes id={id} problem={problem} choices={choices} /></div>;
}
