/** Takes a file as it is written, and keeps it piece by piece. */
export interface FileWriter {
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** So many letters are one piece: encrypted, about a megabyte at most. */
export const PIECE_LETTERS = 256 * 1024;

/** `keep` is given the pieces in order. Never more than one piece and the last text written are held. */
export function fileWriter(keep: (piece: number, text: string) => Promise<void>): FileWriter {
  let held: string[] = [];
  let letters = 0;
  let piece = 0;
  const flush = async (): Promise<void> => {
    if (letters === 0) return;
    const text = held.join('');
    [held, letters] = [[], 0];
    await keep(piece, text);
    piece += 1;
  };
  return {
    async write(text) {
      held.push(text);
      letters += text.length;
      if (letters >= PIECE_LETTERS) await flush();
    },
    end: flush,
  };
}
