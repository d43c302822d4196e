/** Shape first, word second, color third: every severity has its own outline. */
export type SeverityLevel = 'stop' | 'warn' | 'tip' | 'ok' | 'none';

const OCTAGON =
  'M13.3 2h13.4a3 3 0 0 1 2.1.9l8.3 8.3a3 3 0 0 1 .9 2.1v13.4a3 3 0 0 1-.9 2.1l-8.3 8.3a3 3 0 0 1-2.1.9H13.3a3 3 0 0 1-2.1-.9l-8.3-8.3a3 3 0 0 1-.9-2.1V13.3a3 3 0 0 1 .9-2.1l8.3-8.3a3 3 0 0 1 2.1-.9Z';
const TRIANGLE = 'M17.2 4.2a3.2 3.2 0 0 1 5.6 0l15 27.6a3.2 3.2 0 0 1-2.8 4.7H5a3.2 3.2 0 0 1-2.8-4.7Z';
const CIRCLE = 'M20 2a18 18 0 1 1 0 36a18 18 0 1 1 0-36Z';

const DRAWINGS = {
  stop: { outline: OCTAGON, glyph: 'M11.5 20h17', width: 4 },
  warn: { outline: TRIANGLE, glyph: 'M20 14.5v9M20 30v.1', width: 3.6 },
  tip: { outline: CIRCLE, glyph: 'M20 18.5v10M20 11.8v.1', width: 3.6 },
  ok: { outline: CIRCLE, glyph: 'M12.5 20.5l5 5 10-11', width: 3.6 },
  none: { outline: 'M20 4.5a15.5 15.5 0 1 1 0 31a15.5 15.5 0 1 1 0-31Z', glyph: '', width: 3 },
} as const;

/** Drawn beside a word that says the level, so it is hidden from readers of the page's text. */
export function SeverityShape({ level, className = '' }: { level: SeverityLevel; className?: string }) {
  const { outline, glyph, width } = DRAWINGS[level];
  return (
    <svg className={`shape shape--${level} ${className}`} viewBox="0 0 40 40" aria-hidden="true">
      <path className="s" d={outline} />
      {glyph ? <path className="g" d={glyph} strokeWidth={width} /> : null}
    </svg>
  );
}
