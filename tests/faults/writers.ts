import { setTimeout as sleep } from 'node:timers/promises';
import type { Patient, World } from './crowd';
import { addingLines, booking, type Deed, LONGEST_MS, ticking, Unkept, writingNotes } from './deeds';

export const WRITES = ['line', 'tick', 'note', 'booking'] as const;
export type Write = (typeof WRITES)[number];

/** A write that Mendway has said is kept; when, by this machine's clock. */
export interface Acknowledged {
  readonly what: Write;
  readonly id: string;
  readonly at: number;
}

/** What was answered instead. */
export interface Refused extends Acknowledged {
  readonly ms: number;
  readonly answer: string;
  /** They were told that nothing was saved. */
  readonly saysNothingSaved: boolean;
}

export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  readonly refused: readonly Refused[];
  /** Resolves once each kind of write was acknowledged so often since then. */
  all(times: number, since?: number): Promise<void>;
  stop(): Promise<void>;
}

const PAUSE_MS: Readonly<Record<Write, number>> = { line: 200, tick: 200, note: 200, booking: 1_000 };

/** People who write without end, each in a way of their own. */
export async function startWriters(site: string, world: World, [keeper, writer, ...bookers]: readonly Patient[]): Promise<Writers> {
  if (!keeper || !writer) throw new Error('two patients at least');
  const deeds: Readonly<Record<Write, Deed>> = {
    line: await addingLines(site, keeper), tick: await ticking(site, keeper), note: await writingNotes(site, writer), booking: booking(site, world, bookers),
  };
  const [acknowledged, refused]: [Acknowledged[], Refused[]] = [[], []];
  let isOver = false;
  const one = async (what: Write): Promise<void> => {
    const [begun, { id, kept }] = [performance.now(), deeds[what]()];
    try {
      await kept;
      acknowledged.push({ what, id, at: Date.now() });
    } catch (fault) {
      const saysNothingSaved = fault instanceof Unkept && fault.saysNothingSaved;
      refused.push({ what, id, at: Date.now(), ms: performance.now() - begun, answer: wordOf(fault), saysNothingSaved });
    }
  };
  const working = WRITES.map(async (what) => {
    for (; !isOver; await sleep(PAUSE_MS[what])) await one(what);
  });
  const isDone = (what: Write, times: number, since: number) => acknowledged.filter((write) => write.what === what && write.at >= since).length >= times;
  return {
    acknowledged, refused,
    async all(times, since = 0) {
      for (const begun = performance.now(); !WRITES.every((what) => isDone(what, times, since)); await sleep(50)) {
        if (performance.now() - begun > LONGEST_MS) throw new Error(`no ${WRITES.filter((what) => !isDone(what, times, since)).join(', no ')} was kept for ${LONGEST_MS / 1000} s: ${refused.at(-1)?.answer}`);
      }
    },
    async stop() {
      isOver = true;
      await Promise.all(working);
    },
  };
}

/** A status; or the network's own word, where a person sees their browser's page; or that nothing came. */
export function wordOf(fault: unknown): string {
  if (fault instanceof Unkept) return fault.message;
  if (!(fault instanceof Error)) return String(fault);
  if (fault.name === 'TimeoutError') return 'nothing';
  const cause = fault.cause instanceof Error ? fault.cause : fault;
  return 'code' in cause ? String(cause.code) : cause.message;
}
