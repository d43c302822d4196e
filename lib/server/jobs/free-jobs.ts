import { type Place, takePlace } from '@/lib/data/worker-places';
import type { queuePool } from '@/lib/data/queue-pool';
import { log, scrub } from '../log';
import { type RunningLoop, startLoop } from './loop';

export interface Crew {
  readonly pool: ReturnType<typeof queuePool>;
  /** Under which the process locks its jobs. */
  readonly names: readonly string[];
}

/** Between two looks. A worker that was gone at both has ended: after a cut connection it is back before. */
const LOOK_EVERY_MS = 2_000;

/** Says that this process works, and frees the jobs of workers that were killed, until stopped. The queue itself waits four hours. */
export function startFreeingJobs(crew: Crew): RunningLoop {
  const look = looking(crew);
  const loop = startLoop({
    follow: () => () => undefined,
    async round() {
      await look.now();
      return LOOK_EVERY_MS;
    },
  });
  return { stop: () => loop.stop().then(look.end) };
}

/** Looks that remember the one before. */
function looking({ pool, names }: Crew) {
  let place: Place | null = null;
  let goneBefore: ReadonlySet<string> = new Set();
  const end = (): void => {
    place?.leave();
    place = null;
  };
  const now = async (): Promise<void> => {
    try {
      place ??= await takePlace(pool, names);
      const gone = await place.gone();
      await freeJobsOf(place, gone.filter((name) => goneBefore.has(name)));
      goneBefore = new Set(gone);
    } catch (fault) {
      log.warn({ reason: fault instanceof Error ? scrub(fault.message) : '' }, 'a worker lost its place');
      end();
      goneBefore = new Set();
    }
  };
  return { now, end };
}

async function freeJobsOf(place: Place, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  await place.freeJobsOf(gone);
  log.warn({ workers: gone.length }, 'jobs of workers that ended without a word are free again');
}
