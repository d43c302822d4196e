'use client';

import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/kit/button';
import { type FormAction, IDLE_FORM } from '@/components/kit/form-state';
import { heldWhile } from '@/components/kit/held-button';
import { asForm, type KnownDevice, ownSubscription, type PushStanding, pushStanding, subscribeHere } from './push-browser';

interface PushSwitchProps {
  readonly publicKey: string;
  readonly known: readonly KnownDevice[];
  readonly words: PushWords;
  readonly turnOn: FormAction;
  readonly turnOff: FormAction;
}

export type PushWords = Readonly<Record<'on' | 'off' | 'denied' | 'home-screen' | 'unsupported' | 'dismissed' | 'failed' | 'turnOn' | 'turnOff' | 'pending', string>>;

/** Turns reminders on this device on and off. The browser is asked once the person has pressed, never before. */
export function PushSwitch({ publicKey, known, words, turnOn, turnOff }: PushSwitchProps) {
  const [standing, setStanding] = useState<PushStanding | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await pushStanding(known);
      setStanding(found.standing);
      // Signed in anew: signing out here is to end it, as before.
      if (found.standing === 'on' && !found.isOfSession) await adopt(turnOn).catch(() => undefined);
    };
    void look().catch(() => setStanding('unsupported'));
  }, [known, turnOn]);
  if (standing === null) return null;
  const press = () => start(async () => setProblem(await (standing === 'on' ? leave(turnOff) : join(publicKey, turnOn)).then((said) => wordsOf(said, words), () => words.failed)));
  return (
    <div className="stack">
      <p role="status">{problem ?? words[standing]}</p>
      {standing === 'on' || standing === 'off' ? (
        <Button type="button" look="outline" onClick={press} {...heldWhile(isPending)}>{isPending ? words.pending : words[standing === 'on' ? 'turnOff' : 'turnOn']}</Button>
      ) : null}
    </div>
  );
}

/** A refusal of the browser by its name, one of Mendway as a sentence; null where all is well. */
type Said = 'denied' | 'dismissed' | { readonly sentence: string } | null;

const wordsOf = (said: Said, words: PushWords): string | null => (typeof said === 'string' ? words[said] : (said?.sentence ?? null));

async function join(publicKey: string, turnOn: FormAction): Promise<Said> {
  const subscription = await subscribeHere(publicKey);
  if (typeof subscription === 'string') return subscription;
  const [refusal] = (await turnOn(IDLE_FORM, asForm(subscription))).problems;
  // What Mendway does not take, the browser need not keep.
  if (refusal) await subscription.unsubscribe();
  return refusal ? { sentence: refusal.message } : null;
}

async function leave(turnOff: FormAction): Promise<Said> {
  const subscription = await ownSubscription();
  if (!subscription) return null;
  await turnOff(IDLE_FORM, asForm(subscription));
  await subscription.unsubscribe();
  return null;
}

async function adopt(turnOn: FormAction): Promise<void> {
  const subscription = await ownSubscription();
  if (subscription) await turnOn(IDLE_FORM, asForm(subscription));
}
