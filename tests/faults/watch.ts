import { setTimeout as sleep } from 'node:timers/promises';
import { look, type Visitor } from '../instances/visitor';
import type { Patient, World } from './crowd';
import { guestOf } from './crowd';
import { LONGEST_MS } from './deeds';
import { wordOf } from './writers';

export interface Seen {
  readonly screen: string;
  /** A status, or the network's own word. */
  readonly answer: string;
  readonly ms: number;
  /** When it was asked for. */
  readonly at: number;
}

export interface Watch {
  readonly seen: readonly Seen[];
  stop(): Promise<void>;
}

export interface Screen {
  readonly name: string;
  readonly url: string;
  readonly visitor: Visitor;
}

export const screensOf = (site: string, { rosa }: World, { visitor, tripId }: Patient): readonly Screen[] => [
  { name: 'trip', url: `${site}/trips/${tripId}`, visitor },
  { name: 'packing', url: `${site}/trips/${tripId}/packing`, visitor },
  { name: 'board', url: `${site}/arrivals`, visitor: rosa },
  { name: 'landing', url: `${site}/`, visitor: guestOf(site) },
  { name: 'emergency', url: `${site}/emergency`, visitor: guestOf(site) },
  { name: 'ready', url: `${site}/api/ready`, visitor: guestOf(site) },
  { name: 'live', url: `${site}/api/live`, visitor: guestOf(site) },
];

const PAUSE_MS = 250;
/** No answer, of whatever kind, tells how we are made. */
const TELLS_TOO_MUCH = /node_modules|PrismaClient|\bat .+:\d+:\d+\)|ECONNREFUSED|postgres(?:ql)?:\/\//;

/** Whether the screen is there as on any day. */
export async function isWell({ url, visitor }: Screen): Promise<boolean> {
  return look(visitor, url, AbortSignal.timeout(LONGEST_MS)).then(async (answer) => (await answer.text()) !== '' && answer.status === 200, () => false);
}

/** Looks at each screen again and again, one person a screen. */
export function startWatch(screens: readonly Screen[]): Watch {
  const seen: Seen[] = [];
  let isOver = false;
  const watching = screens.map(async ({ name: screen, url, visitor }) => {
    for (; !isOver; await sleep(PAUSE_MS)) {
      const [begun, at] = [performance.now(), Date.now()];
      const answer = await look(visitor, url, AbortSignal.timeout(LONGEST_MS)).then(wordsOf, wordOf);
      seen.push({ screen, answer, ms: performance.now() - begun, at });
    }
  });
  return {
    seen,
    async stop() {
      isOver = true;
      await Promise.all(watching);
    },
  };
}

async function wordsOf(answer: Response): Promise<string> {
  const body = await answer.text();
  return `${answer.status}${TELLS_TOO_MUCH.test(body) ? ' TELLS TOO MUCH' : ''}`;
}
