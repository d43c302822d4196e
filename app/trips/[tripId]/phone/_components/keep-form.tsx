'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/kit/button';
import { CheckChoice } from '@/components/kit/check-choice';
import { heldWhile } from '@/components/kit/held-button';
import { Notice } from '@/components/kit/notice';
import { useAbility } from '@/components/kit/use-ability';
import { canKeep, keepHere } from '@/lib/device/page/talk';
import { dropHere, keptHere } from '@/lib/device/page/kept-here';
import { whenKept } from '@/lib/device/page/when';

type Note = Awaited<ReturnType<typeof keptHere>>;
type Refusal = 'full' | 'denied' | 'unreachable' | 'gone';
type Words = Readonly<Record<
  'pending' | 'medical' | 'medicalNote' | 'noMedical' | 'keep' | 'keepAgain' | 'isKept' | 'notKept' | 'from' | 'about' | 'withMedical' | 'without' | 'drop' | 'dropped' | 'needsScript' | Refusal, string
>>;

interface KeepFormProps {
  readonly tripId: string;
  readonly reader: string;
  readonly language: string;
  /** Whether the medical part is theirs to keep. */
  readonly hasMedical: boolean;
  readonly words: Words;
}

type Said = Refusal | 'pending' | 'dropped' | null;

/** Keeps the trip on this device, with or without the medical part, and takes it off again. Nothing is sent but the wish for pages. */
export function KeepForm({ tripId, reader, language, hasMedical, words }: KeepFormProps) {
  const isAble = useAbility(canKeep);
  const [note, setNote] = useState<Note | 'unknown'>('unknown');
  const [said, setSaid] = useState<Said>(null);
  useEffect(() => void keptHere(reader, tripId).then(setNote, () => setNote(null)), [reader, tripId]);
  if (!isAble) return <p><b>{words.needsScript}</b></p>;
  if (note === 'unknown') return null;
  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const copy = new FormData(event.currentTarget).get('medical') === 'on' ? 'all' : 'plan';
    setSaid('pending');
    const kept = await keepHere({ tripId, reader, language, copy }).catch(() => 'denied' as const);
    setNote(await keptHere(reader, tripId).catch(() => null));
    setSaid(kept === 'kept' ? null : kept);
  };
  const drop = async () => {
    await dropHere(tripId);
    setNote(null);
    setSaid('dropped');
  };
  return (
    <form className="form" onSubmit={(event) => void keep(event)}>
      <KeptState note={note} said={said} words={words} language={language} />
      {hasMedical ? <CheckChoice name="medical" initial={note?.copy === 'all' ? 'on' : ''} note={words.medicalNote}>{words.medical}</CheckChoice> : null}
      {hasMedical ? <p className="hint">{words.noMedical}</p> : null}
      <div className="form-end">
        <Button type="submit" {...heldWhile(said === 'pending')}>{said === 'pending' ? words.pending : note ? words.keepAgain : words.keep}</Button>
        {note ? <Button type="button" look="outline" onClick={() => void drop()}>{words.drop}</Button> : null}
      </div>
    </form>
  );
}

function KeptState({ note, said, words, language }: { note: Note; said: Said; words: Words; language: string }) {
  return (
    <div role="status">
      {said && said !== 'pending' ? <Notice tone={said === 'dropped' ? 'ok' : 'warn'}><p>{words[said]}</p></Notice> : null}
      {note ? <Notice tone="ok"><p><b>{words.isKept}</b> {sentenceOf(note, words, language)} {note.copy === 'all' ? words.withMedical : words.without}</p></Notice> : null}
      {note || said === 'dropped' ? null : <p>{words.notKept}</p>}
    </div>
  );
}

function sentenceOf(note: NonNullable<Note>, words: Words, language: string): string {
  const { time, isAbout } = whenKept(note, language);
  return (isAbout ? words.about : words.from).replace('{when}', time);
}
