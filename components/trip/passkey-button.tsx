'use client';

import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/kit/button';
import type { ButtonLook } from '@/components/kit/button-class';
import { heldWhile } from '@/components/kit/held-button';
import { useAbility } from '@/components/kit/use-ability';

interface PasskeyButtonProps {
  readonly purpose: 'sign-in' | 'second-factor' | 'add';
  readonly submit: string;
  readonly look: ButtonLook;
  readonly words: Readonly<Record<'pending' | 'stopped' | 'failed' | 'known', string>>;
  readonly children?: ReactNode;
}

/** Of a form: pressed, it has the browser ask for a passkey, writes the answer into the form and sends it. */
export function PasskeyButton({ purpose, submit, look, words, children }: PasskeyButtonProps) {
  const isAble = useAbility(browserSupportsWebAuthn);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<keyof typeof words | null>(null);
  if (!isAble) return null;
  const press = async ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>): Promise<void> => {
    // A passkey that is made and then refused for its name would stay on the device, and open nothing.
    if (form && !form.reportValidity()) return;
    setSaid('pending');
    const answer = await ask(purpose);
    if (typeof answer === 'string') return setSaid(answer);
    setSaid(null);
    if (field.current) field.current.value = JSON.stringify(answer);
    form?.requestSubmit();
  };
  return (
    <>
      {children}
      <input ref={field} type="hidden" name="answer" />
      <div className="form-end"><Button type="button" look={look} block onClick={press} {...heldWhile(said === 'pending')}>{submit}</Button></div>
      <p role="status">{said ? words[said] : null}</p>
    </>
  );
}

async function ask(purpose: PasskeyButtonProps['purpose']): Promise<object | 'stopped' | 'failed' | 'known'> {
  try {
    const response = await fetch('/api/passkeys', { method: 'POST', body: JSON.stringify({ purpose }), headers: { 'content-type': 'application/json' } });
    if (!response.ok) return 'failed';
    const optionsJSON = await response.json();
    return await (purpose === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON }));
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** Browsers say the same where somebody pressed "cancel" and where there is no passkey: sites shall not find out. */
function reasonOf(fault: unknown): 'stopped' | 'failed' | 'known' {
  if (fault instanceof WebAuthnError && fault.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  return fault instanceof Error && (fault.name === 'NotAllowedError' || fault.name === 'AbortError') ? 'stopped' : 'failed';
}
