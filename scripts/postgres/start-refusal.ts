/**
 * A reason not to go on that whoever runs the command can act on: its message is one clear sentence,
 * shown alone, without a stack.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal';
}

const reasons: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) => `${path} is not writable for this user: give it rights there, or set DATA_DIR to another folder.`,
  EPERM: (path) => `${path} is not writable for this user: give it rights there, or set DATA_DIR to another folder.`,
  EROFS: (path) => `${path} is on a read-only disk: set DATA_DIR to a folder that can be written.`,
  ENOSPC: (path) => `The disk that holds ${path} is full: free some space, or set DATA_DIR to a folder on another disk.`,
  EDQUOT: (path) => `The disk that holds ${path} is full: free some space, or set DATA_DIR to a folder on another disk.`,
  ENOENT: (path) => `${path} cannot be made: set DATA_DIR to another folder.`,
  ENOTDIR: (path) => `${path} is not a folder: set DATA_DIR to one.`,
  EEXIST: (path) => `${path} is not a folder: set DATA_DIR to one.`,
};

export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Runs file work under `path`; what the operating system refuses becomes a sentence about that folder. */
export function explainingFolder<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = reasons[errorCode(error) ?? ''];
    throw reason ? new StartRefusal(reason(path), { cause: error }) : error;
  }
}

/** The same for a line of PostgreSQL's own output, where only the words tell. */
export function explainOutput(path: string, output: string): StartRefusal {
  const code = /no space left on device|disk quota exceeded/i.test(output) ? 'ENOSPC' : /permission denied/i.test(output) ? 'EACCES' : null;
  const reason = code ? reasons[code] : undefined;
  return new StartRefusal(reason ? reason(path) : `PostgreSQL did not start (${decisiveLine(output)}).`);
}

function decisiveLine(output: string): string {
  const lines = output.trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1))?.trim() || 'it left no message';
}
