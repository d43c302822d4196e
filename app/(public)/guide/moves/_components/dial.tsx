const CENTRE = 120;
const RADIUS = 104;
/** More parts than these nobody tells apart. */
const MOST_PARTS = 60;
/** Round ends make each part longer by the width of the line. */
const GAP_DEGREES = 9;

const pointAt = (degrees: number): string => {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return `${(CENTRE + RADIUS * Math.cos(radians)).toFixed(1)} ${(CENTRE + RADIUS * Math.sin(radians)).toFixed(1)}`;
};

function arcPath(index: number, parts: number): string {
  const share = 360 / parts;
  const gap = Math.min(GAP_DEGREES, share * 0.9);
  const [from, until] = [index * share + gap / 2, (index + 1) * share - gap / 2];
  return `M${pointAt(from)}A${RADIUS} ${RADIUS} 0 ${until - from > 180 ? 1 : 0} 1 ${pointAt(until)}`;
}

/** A ring in as many parts as there are seconds; those that are over are pale. */
export function Dial({ seconds, left }: { seconds: number; left: number }) {
  const parts = Math.min(seconds, MOST_PARTS);
  const past = Math.round(((seconds - left) / seconds) * parts);
  return (
    <svg viewBox="0 0 240 240" aria-hidden="true">
      {Array.from({ length: parts }, (_, index) => <path key={index} className={index < past ? 'arc is-past' : 'arc'} d={arcPath(index, parts)} />)}
    </svg>
  );
}
