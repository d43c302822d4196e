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

/** Right of the dot, left of it, above, below. */
function choices({ text, x, y }: Point): readonly Label[] {
  return [
    { text, x: x + AWAY, y: y + BASE, anchor: 'start' }, { text, x: x - AWAY, y: y + BASE, anchor: 'end' },
    { text, x, y: y - AWAY, anchor: 'middle' }, { text, x, y: y + AWAY + LINE - BASE, anchor: 'middle' },
  ];
}

function rounded({ x, y, ...label }: Label): Label {
  return { ...label, x: Math.round(x), y: Math.round(y) };
}

/** A place beside each point where its text covers no dot and no other text, as far as there is one; null where not. */
export function placeLabels(points: readonly Point[], frame: Box): readonly (Label | null)[] {
  const taken = points.map(dotBox);
  return points.map((point) => {
    const label = choices(point).find((choice) => holds(frame, boxOf(choice)) && !taken.some((box) => touches(box, boxOf(choice))));
    if (!label) return null;
    taken.push(boxOf(label));
    return rounded(label);
  });
}
