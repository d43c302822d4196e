'use client';

import { type FormEvent, useActionState, useId, useState, useSyncExternalStore, useTransition } from 'react';
import { Field } from '@/components/kit/field';
import { FormScope, useFormWords } from '@/components/kit/form-context';
import { Button } from '@/components/kit/button';
import { type FormAction, type FormState, IDLE_FORM } from '@/components/kit/form-state';
import { heldWhile } from '@/components/kit/held-button';
import { ProblemSummary } from '@/components/kit/problem-summary';
import { TextArea } from '@/components/kit/text-area';
import { LONGEST_NOTE } from '@/lib/domain/offline/deeds';
import { typedNote } from '@/lib/domain/offline/note';
import { keepingWords, madeHere, useWaiting } from './waiting-scope';

interface NoteFormProps {
  readonly tripId: string;
  readonly action: FormAction;
  /** Today in New York, when the page was made. */
  readonly today: string;
  /** For a plain form; a script makes one for each note. */
  readonly deedId: string;
  readonly words: Readonly<Record<'text' | 'hint' | 'day' | 'save' | 'kept' | 'empty', string>>;
}

type Typed = Readonly<Record<'text' | 'day', string>>;

const saying = (notice: string): FormState => ({ ...IDLE_FORM, status: 'saved', notice });
const refusing = (message: string, values: Typed): FormState => ({ ...IDLE_FORM, status: 'refused', problems: [{ field: null, message }], values });

const never = () => () => undefined;
/** A page from yesterday is read today. */
const dayHere = (today: string): string => {
  const here = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
  return here > today ? here : today;
};

/** A note for a day. Without a network it waits on the device; before JavaScript it is a form like any other. */
export function NoteForm({ tripId, action, today, deedId, words }: NoteFormProps) {
  const { state, send, submit, isPending } = useNote(tripId, action, words);
  const id = useId();
  const { pending } = useFormWords();
  const day = useSyncExternalStore(never, () => dayHere(today), () => today);
  return (
    <form action={send} onSubmit={submit} className="form" noValidate>
      <FormScope value={{ id, state }}>
        <ProblemSummary formId={id} problems={state.problems} heading={state.heading} />
        <input type="hidden" name="tripId" value={tripId} />
        <input type="hidden" name="id" value={deedId} />
        <TextArea name="text" label={words.text} hint={words.hint} rows={4} maxLength={LONGEST_NOTE} />
        <Field key={day} name="day" label={words.day} type="date" initial={day} required />
        <div className="form-end"><Button type="submit" {...heldWhile(isPending)}>{isPending ? pending : words.save}</Button></div>
        <p className="form-notice" role="status">{state.notice}</p>
      </FormScope>
    </form>
  );
}

/** Sends a note, or keeps it here where nobody answers; what the form says of it. */
function useNote(tripId: string, action: FormAction, said: Pick<NoteFormProps['words'], 'kept' | 'empty'>) {
  const { keep, words } = useWaiting();
  const [plain, send] = useActionState(action, IDLE_FORM);
  const [own, setOwn] = useState<FormState | null>(null);
  const [isPending, start] = useTransition();
  const keepHere = async (form: FormData, made: ReturnType<typeof madeHere>): Promise<FormState> => {
    const typed = { text: String(form.get('text')), day: String(form.get('day')) };
    const deed = typedNote(made, typed);
    if (deed === null) return refusing(said.empty, typed);
    const keeping = await keep(deed, dayWords(deed.day));
    return keeping === 'kept' ? saying(said.kept) : refusing(keepingWords(keeping, words), typed);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    if (!('randomUUID' in crypto)) return;
    event.preventDefault();
    const shown = event.currentTarget;
    const [form, made] = [new FormData(shown), madeHere(tripId)];
    form.set('id', made.id);
    start(async () => {
      const sent = navigator.onLine ? await action(IDLE_FORM, form).catch(() => null) : null;
      const answer = sent ?? (await keepHere(form, made));
      if (answer.status === 'saved') shown.reset();
      start(() => setOwn(answer));
    });
  };
  return { state: own ?? plain, send, submit, isPending };
}

const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
