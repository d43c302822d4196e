import { type SubmitEvent, useState } from 'react';

interface Sent {
  /** From 0 to 1. */
  readonly share: number;
  /** "42 %, 76 / 180 MB" */
  readonly text: string;
}

const BYTES_A_MB = 1e6;
const NOTHING: Sent = { share: 0, text: '' };

function sentOf({ loaded, total }: ProgressEvent): Sent {
  const [share, mb] = [total > 0 ? loaded / total : 0, (bytes: number) => Math.round(bytes / BYTES_A_MB)];
  return { share, text: `${Math.floor(share * 100)} %, ${mb(loaded)} / ${mb(total)} MB` };
}

/**
 * Sends a form with its file and tells how far that is; then goes where the answer leads. `refusal`: what was answered
 * in place of a page, or that nothing was.
 */
export function useUpload(noAnswer: string) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const end = (message: string) => {
    setSent(null);
    setRefusal(message);
  };
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { currentTarget: form } = event;
    const call = new XMLHttpRequest();
    call.upload.onprogress = (progress) => setSent(sentOf(progress));
    call.onerror = () => end(noAnswer);
    // An answer that led nowhere else is a sentence, not a page.
    call.onload = () => (call.responseURL === form.action ? end(call.status < 500 ? call.responseText || noAnswer : noAnswer) : window.location.assign(call.responseURL));
    call.open(form.method, form.action);
    call.send(new FormData(form));
    setSent(NOTHING);
  }
  return { sent, refusal, send };
}
