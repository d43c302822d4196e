'use client';

import { useEffect, useRef, useState } from 'react';
import { useTyped } from '@/components/kit/form-context';
import { seenSentences, type SeenWords } from './seen-words';

interface SeenProps {
  readonly title: string;
  readonly words: SeenWords;
  readonly initial: Readonly<Record<string, string>>;
}

/** What patients will see; it follows what is typed in the form around it. */
export function Seen({ title, words, initial }: SeenProps) {
  const box = useRef<HTMLDivElement>(null);
  const answered = useTyped(initial);
  const [typed, setTyped] = useState<typeof initial | null>(null);
  useEffect(() => {
    const form = box.current?.closest('form');
    const follow = () => setTyped(form ? textOf(form) : null);
    form?.addEventListener('input', follow);
    return () => form?.removeEventListener('input', follow);
  }, []);
  const shown = typed ?? answered;
  return (
    <div className="ds-seen" ref={box}>
      <h3>{title}</h3>
      <p><b>{shown.name}</b></p>
      {seenSentences(words, shown).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  );
}

const textOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
