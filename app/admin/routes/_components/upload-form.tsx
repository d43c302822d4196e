'use client';

import { useId } from 'react';
import { Button } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { FormScope } from '@/components/kit/form-context';
import { type FormState, IDLE_FORM } from '@/components/kit/form-state';
import { heldWhile } from '@/components/kit/held-button';
import { ProblemSummary } from '@/components/kit/problem-summary';
import { useUpload } from './use-upload';

interface UploadFormProps {
  readonly words: Readonly<Record<'label' | 'send' | 'sending' | 'reading' | 'noAnswer' | 'refused', string>>;
  readonly hint: string;
  /** Why the file before this one was not taken. */
  readonly problem: string | null;
}

const refusedFor = (message: string): FormState => ({ ...IDLE_FORM, status: 'refused', problems: [{ field: 'file', message }] });

/** A plain form that sends a file; with JavaScript it also tells how far it has come. */
export function UploadForm({ words, hint, problem }: UploadFormProps) {
  const id = useId();
  const { sent, refusal, send } = useUpload(words.noAnswer);
  const message = sent ? null : (refusal ?? problem);
  const state = message ? refusedFor(message) : IDLE_FORM;
  return (
    <form className="form" method="post" action="/admin/routes/import" encType="multipart/form-data" onSubmit={send}>
      <FormScope value={{ id, state }}>
        <ProblemSummary formId={id} problems={state.problems} heading={words.refused} />
        <Field name="file" type="file" accept=".csv,text/csv" label={words.label} hint={hint} required />
        <div className="form-end"><Button look="primary" {...heldWhile(sent !== null)}>{words.send}</Button></div>
        <p className="form-notice" role="status">{sent && (sent.share < 1 ? words.sending : words.reading)}</p>
        {sent ? <progress className="sent" max={1} value={sent.share} aria-label={words.sending}>{sent.text}</progress> : null}
        {sent ? <p className="soft small" aria-hidden="true">{sent.text}</p> : null}
      </FormScope>
    </form>
  );
}
