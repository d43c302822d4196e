import { encode } from 'uqr';

interface QrCodeProps {
  /** What a phone's camera reads: an address. */
  readonly text: string;
  /** What it opens, for those who hear the page. */
  readonly label: string;
}

/** The white edge that cameras need around the code, in modules. */
const QUIET = 4;

/** A code for a phone's camera: one drawing made on the server, black on white also in the dark. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path className="qr-paper" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-ink" d={data.map(inkOfRow).join('')} />
    </svg>
  );
}

/** Each run of dark modules of a row as one bar. */
const inkOfRow = (row: readonly boolean[], y: number): string =>
  row.map((isDark, x) => (isDark && !row[x - 1] ? `M${x} ${y}h${runFrom(row, x)}v1H${x}z` : '')).join('');

function runFrom(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end === -1 ? row.length : end) - start;
}
