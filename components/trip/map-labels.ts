export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where the text begins, ends or has its middle, on its base line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** About the width of a letter and the height of a line of the map's own size of type. */
const LETTER = 8;
const LINE = 15;
const BASE = 4;
const AWAY = 8;

const touches = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

function boxOf({ text, x, y, anchor }: Label): Box {
  const width = text.length * LETTER;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y + BASE - LINE, bottom: y + BASE };
}

const dotBox = ({ x, y }: Point): Box => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });

/** Right of the dot, left of it, above, below; then off its corners. */
function choices({ text, x, y }: Point): readonly Label[] {
  const [above, below] = [y - AWAY, y + AWAY + LINE - BASE];
  return [
    { text, x: x + AWAY, y: y + BASE, anchor: 'start' }, { text, x: x - AWAY, y: y + BASE, anchor: 'end' },
    { text, x, y: above, anchor: 'middle' }, { text, x, y: below, anchor: 'middle' },
    { text, x: x + BASE, y: above, anchor: 'start' }, { text, x: x + BASE, y: below, anchor: 'start' },
    { text, x: x - BASE, y: above, anchor: 'end' }, { text, x: x - BASE, y: below, anchor: 'end' },
  ];
}

function rounded({ x, y, ...label }: Label): Label {
  return { ...label, x: Math.round(x), y: Math.round(y) };
}

const isFree = (label: Label, taken: readonly Box[]): boolean => !taken.some((box) => touches(box, boxOf(label)));

/**
 * A place beside each point where its text covers no dot, no other text and, if that can be, not the line; null where
 * there is none.
 */
export function placeLabels(points: readonly Point[], line: readonly Box[], frame: Box): readonly (Label | null)[] {
  const taken = points.map(dotBox);
  return points.map((point) => {
    const inside = choices(point).filter((choice) => holds(frame, boxOf(choice)) && isFree(choice, taken));
    const label = inside.find((choice) => isFree(choice, line)) ?? inside[0];
    if (!label) return null;
    taken.push(boxOf(label));
    return rounded(label);
  });
}
