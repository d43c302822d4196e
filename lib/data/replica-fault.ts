import { TaskCancelledError } from 'cockatiel';

/** PostgreSQL ends a question on a copy when what it reads must be taken away there (a "conflict with recovery"). */
const CONFLICT = '40001';

/** Why the copy did not answer, in a word. */
export class ReplicaFault extends Error {
  override name = 'ReplicaFault';

  constructor(readonly reason: string, cause?: unknown) {
    super(reason, { cause });
  }

  /** It concerned this question alone: the next one may be answered. */
  get isPassing(): boolean {
    return this.reason === CONFLICT;
  }
}

export function replicaFaultOf(error: unknown): ReplicaFault {
  if (error instanceof ReplicaFault) return error;
  if (error instanceof TaskCancelledError) return new ReplicaFault('silent', error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no-connection';
  return new ReplicaFault(code, error);
}
