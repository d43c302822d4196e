import { hearOfReplica } from '@/lib/data/replica';
import { log } from './log';

/** Whoever runs Mendway reads when boards are read from the database itself, and why. */
export function logReplica(): void {
  hearOfReplica((state, reason) => {
    if (state === 'rests') log.warn({ reason }, 'the copy of the database is not read for now');
    else log.info({}, 'the copy of the database is read again');
  });
}
