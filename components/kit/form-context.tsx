'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type FormChoice, type FormState, IDLE_FORM } from './form-state';

/** The few words that every form needs, given once by the root layout. */
export interface FormWords {
  readonly pending: string;
  readonly problems: string;
}

const WordsContext = createContext<FormWords>({ pending: '', problems: '' });
const FormContext = createContext<{ id: string; state: FormState }>({ id: 'form', state: IDLE_FORM });

export const FormScope = FormContext.Provider;

export function FormWordsProvider({ words, children }: { words: FormWords; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useFormWords(): FormWords {
  return useContext(WordsContext);
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** Values that say nothing: an empty line, "not known yet", the number that a field starts with. */
const SAYS_NOTHING: readonly (string | undefined)[] = [undefined, '', 'unknown', '0'];

/** Whether one of the fields has a problem or says something, as typed before a refusal or as it was opened. */
export function useFilled(names: readonly string[], initial: Readonly<Record<string, string>>): boolean {
  const { state } = useContext(FormContext);
  const values = state.status === 'refused' ? state.values : initial;
  return names.some((name) => !SAYS_NOTHING.includes(values[name]) || state.problems.some(({ field }) => field === name));
}

/** How the form was answered last. */
export const useAnswered = (): FormState['status'] => useContext(FormContext).state.status;

/** All that a form starts with, or what was typed before a refusal. */
export function useTyped(initial: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { state } = useContext(FormContext);
  return state.status === 'refused' ? state.values : initial;
}

const NO_CHOICES: readonly FormChoice[] = [];

/** What a field needs from its form: ids, the problem beside it, and what was typed before a refusal. */
export function useField(name: string, initial = '', hint?: ReactNode) {
  const { id: formId, state } = useContext(FormContext);
  const id = fieldId(formId, name);
  const found = state.problems.find((one) => one.field === name);
  const problem = found?.message ?? null;
  const notes = [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ');
  return {
    id,
    problem,
    choices: found?.choices ?? NO_CHOICES,
    value: state.status === 'refused' ? (state.values[name] ?? '') : initial,
    notes: { 'aria-describedby': notes || undefined, 'aria-invalid': problem ? true : undefined },
  };
}
