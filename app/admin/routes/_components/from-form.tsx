'use client';

import { useId } from 'react';
import { Button } from '@/components/kit/button';
import { Field } from '@/components/kit/field';
import { FormScope } from '@/components/kit/form-context';
import { type FormState, IDLE_FORM } from '@/components/kit/form-state';

interface FromFormProps {
  readonly label: string;
  readonly submit: string;
  readonly typed: string;
  readonly problem: string | null;
}

/** Asks for one airport by the address of the page. */
export function FromForm({ label, submit, typed, problem }: FromFormProps) {
  const id = useId();
  const state: FormState = problem ? { ...IDLE_FORM, status: 'refused', problems: [{ field: 'from', message: problem }], values: { from: typed } } : IDLE_FORM;
  return (
    <form className="form" method="get" action="/admin/routes#from">
      <FormScope value={{ id, state }}>
        <Field name="from" label={label} initial={typed} maxLength={3} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
        <div className="form-end"><Button look="outline">{submit}</Button></div>
      </FormScope>
    </form>
  );
}
