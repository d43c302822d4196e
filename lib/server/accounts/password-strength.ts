import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';

/** NIST SP 800-63B asks for 8 where there is no second factor to fall back on; we hold health data. */
const SHORTEST_PASSWORD = 10;

/** Of what Mendway is about: whoever guesses tries them early. docs/sign-in.md names them. */
const CONTEXT_WORDS = ['mendway', 'surgery', 'surgeon', 'spine', 'hospital', 'patient', 'recovery', 'newyork', 'manhattan'] as const;

let estimator: Promise<ZxcvbnFactory> | null = null;

// Its dictionaries are megabytes: loaded when the first password is chosen, never with a page.
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs: graphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs });
}

export type WeakPassword = 'password-too-short' | 'common-password' | 'password-is-yours' | 'weak-password';

/** Why a new password will not do, or null. `own`: the person's name and address, the first things tried. */
export async function weaknessOf(password: string, own: readonly string[]): Promise<WeakPassword | null> {
  if ([...password].length < SHORTEST_PASSWORD) return 'password-too-short';
  if (own.some((word) => isSame(word, password))) return 'password-is-yours';
  estimator ??= loadEstimator();
  if (isContext(password)) return 'common-password';
  return weaknessFound((await estimator).check(password, [...own.flatMap(partsOf), ...CONTEXT_WORDS]));
}

/** Such words, and beside them no more than signs and a few digits. */
function isContext(password: string): boolean {
  const text = letters(password);
  const rest = CONTEXT_WORDS.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && /^\d{0,6}$/.test(rest);
}

function weaknessFound({ sequence, score }: ZxcvbnResult): WeakPassword | null {
  const [match] = sequence;
  if (sequence.length === 1 && match?.pattern === 'dictionary') {
    return match.dictionaryName === 'userInputs' ? 'password-is-yours' : 'common-password';
  }
  return score <= 1 ? 'weak-password' : null;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isSame = (word: string, password: string): boolean => letters(word) !== '' && letters(word) === letters(password);

/** "ruth.calloway@example.com" is also guessed as its parts. */
const partsOf = (word: string): string[] => [word, ...word.split(/[\s@._+-]+/)].filter((part) => part.length > 2);
