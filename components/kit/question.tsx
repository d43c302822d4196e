'use client';

import { FieldNotes } from './field-notes';
import { useField } from './form-context';

/** What an answer says beside no single field: what is wrong, or what it asks before it goes on; nothing until it does. */
export function Question({ name }: { name: string }) {
  const { id, problem, choices } = useField(name);
  return problem ? <div id={id} tabIndex={-1}><FieldNotes id={id} problem={problem} choices={choices} /></div> : null;
}
