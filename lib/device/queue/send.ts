import { MOST_SENT, type ToldAnswer } from '@/lib/domain/offline/deeds';
import { isWaiting } from '@/lib/domain/offline/waiting';
import { allDeeds, markSent, type StoredDeed, writeAnswers } from './store';

/** How sending went. `signed-out` and `other-person`: it waits until its own person is signed in here. */
export type Sending = 'sent' | 'nothing' | 'offline' | 'signed-out' | 'other-person' | 'unanswered';

const ADDRESS = '/api/offline';
const LOCK = 'mendway-queue';

/** Sends what waits, if it is of the person who is signed in now. A page and the service worker may both call it: one of them sends. */
export function sendQueue(): Promise<Sending> {
  const send = (): Promise<Sending> => sendAll().catch(() => 'unanswered');
  // Where a browser knows no locks, both send; the server does each deed once.
  return 'locks' in navigator ? navigator.locks.request(LOCK, send).catch(send) : send();
}

async function sendAll(): Promise<Sending> {
  const waiting = (await allDeeds()).filter(isWaiting);
  if (waiting.length === 0) return 'nothing';
  const people = await whoIsHere();
  if (typeof people === 'string') return people;
  const own = waiting.filter(({ person }) => people.includes(person));
  return own.length === 0 ? 'other-person' : sendParts(own);
}

async function whoIsHere(): Promise<readonly string[] | Exclude<Sending, 'sent'>> {
  const answer = await ask();
  if (!answer?.ok) return refusal(answer);
  const { known } = (await answer.json()) as { readonly known: readonly string[] };
  return known;
}

const ask = (body?: object): Promise<Response | null> => fetch(ADDRESS, {
  redirect: 'manual', cache: 'no-store', ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
}).catch(() => null);

function refusal(answer: Response | null): Exclude<Sending, 'sent'> {
  if (answer === null) return 'offline';
  if (answer.type === 'opaqueredirect') return 'signed-out';
  return answer.status === 409 ? 'other-person' : 'unanswered';
}

/** One part after another, each of one person: they may be known by two names. */
async function sendParts(own: readonly StoredDeed[]): Promise<Sending> {
  let isAnswered = true;
  for (const person of new Set(own.map((entry) => entry.person))) {
    const ids = own.filter((entry) => entry.person === person).map(({ deed }) => deed.id);
    for (let from = 0; from < ids.length; from += MOST_SENT) {
      const part = await markSent(ids.slice(from, from + MOST_SENT));
      if (part.length === 0) continue;
      const answer = await ask({ person, deeds: part });
      if (!answer?.ok) return refusal(answer);
      const { answers } = (await answer.json()) as { readonly answers: readonly ToldAnswer[] };
      await writeAnswers(answers);
      // What could not be done keeps nothing back that comes after it.
      isAnswered &&= answers.length === part.length;
    }
  }
  return isAnswered ? 'sent' : 'unanswered';
}
