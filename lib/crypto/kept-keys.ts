import { readFileSync, statSync } from 'node:fs';

// Where nobody set ENCRYPTION_KEY, the keys stand in a file that `npm run keys:rotate` changes while processes run.

/** How old what a process knows of the file may be. Whoever changes it waits for longer before it counts on it. */
export const KEPT_KEYS_STALE_MS = 1000;

interface Known {
  readonly file: string;
  readonly mark: string;
  readonly text: string;
  readonly lookedAt: number;
}

let known: Known | null = null;

/** The keys as they stand in the file now, or did within the last second; null without a file. One that cannot be read changes nothing. */
export function keyTextIn(file: string | undefined): string | null {
  if (!file) return null;
  if (known?.file !== file) known = null;
  if (!known || performance.now() - known.lookedAt >= KEPT_KEYS_STALE_MS) known = look(file, known);
  return known?.text ?? null;
}

/** Has the next question look at the file, however young the last look is. */
export function lookAgainAt(file: string | undefined): void {
  if (known && known.file === file) known = { ...known, lookedAt: -Infinity };
}

function look(file: string, before: Known | null): Known | null {
  const lookedAt = performance.now();
  try {
    const { mtimeMs, ino, size } = statSync(file);
    const mark = `${mtimeMs} ${ino} ${size}`;
    if (before?.mark === mark) return { ...before, lookedAt };
    const text = textIn(readFileSync(file, 'utf8'));
    return text === null ? before && { ...before, lookedAt } : { file, mark, text, lookedAt };
  } catch {
    // Whoever moved it away for a moment must not stop what runs; starts look harder (scripts/serve/keys).
    return before && { ...before, lookedAt };
  }
}

function textIn(json: string): string | null {
  const read: unknown = JSON.parse(json);
  return typeof read === 'object' && read !== null && 'encryptionKey' in read && typeof read.encryptionKey === 'string' ? read.encryptionKey : null;
}
