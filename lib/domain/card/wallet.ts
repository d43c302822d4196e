/** A line of the wallet card, with the rows that it takes on paper. */
export interface WalletLine {
  readonly key: string;
  readonly rows: number;
}

/** Lines under one heading. */
export interface WalletBlock<L extends WalletLine = WalletLine> {
  readonly heading: string;
  readonly lines: readonly L[];
}

/** Rows that fit on one side of a card, 85.6 × 54 mm, below its title. */
export const ROWS_A_SIDE = 17;
/** Each heading takes one. */
const HEADING_ROWS = 1;

/** Letters of usual width that fit into a row of a side, with room to spare. */
const LETTERS_A_ROW = 60;

/** Capitals and digits are wider, signs of East Asia twice as wide. */
function widthOf(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) > 0x2e80) return 2;
  return /[\p{Lu}\d@%&]/u.test(letter) ? 1.35 : 1;
}

/** How many rows a text takes at most. */
export const rowsOfText = (text: string): number => Math.max(1, Math.ceil([...text].reduce((sum, letter) => sum + widthOf(letter), 0) / LETTERS_A_ROW));

interface Side<L extends WalletLine> {
  readonly blocks: WalletBlock<L>[];
  rows: number;
}

const rowsOf = ({ lines }: WalletBlock): number => lines.reduce((sum, { rows }) => sum + rows, HEADING_ROWS);

/**
 * Shares blocks out among sides of cards, in their order: nothing is left out and nothing is cut off, however much there
 * is. A block that does not fit goes on on the next side under its heading again.
 */
export function walletSides<L extends WalletLine>(blocks: readonly WalletBlock<L>[]): readonly (readonly WalletBlock<L>[])[] {
  const sides: Side<L>[] = [];
  for (const block of blocks) for (const line of block.lines) place(sides, block.heading, line);
  return sides.map((side) => side.blocks);
}

function place<L extends WalletLine>(sides: Side<L>[], heading: string, line: L): void {
  const side = sides.at(-1);
  const last = side?.blocks.at(-1);
  if (side && last?.heading === heading && side.rows + line.rows <= ROWS_A_SIDE) {
    side.blocks[side.blocks.length - 1] = { heading, lines: [...last.lines, line] };
    side.rows += line.rows;
    return;
  }
  const block = { heading, lines: [line] };
  if (side && side.rows + rowsOf(block) <= ROWS_A_SIDE) {
    side.blocks.push(block);
    side.rows += rowsOf(block);
    return;
  }
  sides.push({ blocks: [block], rows: rowsOf(block) });
}
