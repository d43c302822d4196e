'use client';

import { FieldNotes } from './field-notes';
import { useField } from './form-context';

/** What an answer asks before the form does what it says: its words, and the button that means it. */
export function Question({ name }: { name: string }) {
  const { id, problem, choices } = useField(name);
  return problem ? <div id={id} tabIndex={-1}><FieldNotes id={id} problem={problem} choices={choices} /></div> : null;
}
