import type { ReactNode } from 'react';

type Tint = 'shirt' | 'pants' | 'skin' | 'far';

/** How much wider the dark line is than the limb that it goes round. */
const OUTLINE = 4;

interface LimbProps {
  /** From joint to joint. */
  readonly d: string;
  readonly width: number;
  readonly tint: Tint;
}

/** A limb: a thick line with a dark one behind it. Limbs drawn later lie nearer. */
export function Limb({ d, width, tint }: LimbProps) {
  return (
    <>
      <path className="o" d={d} strokeWidth={width + OUTLINE} />
      <path className={`c ${tint}`} d={d} strokeWidth={width} />
    </>
  );
}

/** Widths that all figures share. */
export const TORSO = 22;
export const THIGH = 15;
export const SHIN = 12;
export const ARM = 8;

interface HeadProps {
  readonly x: number;
  readonly y: number;
  /** Degrees: 0 looks to the right, -90 up, 90 down, 180 to the left. */
  readonly looks?: number;
}

/** A head from the side: hair, a nose and a closed eye. */
export function Head({ x, y, looks = 0 }: HeadProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${looks})`}>
      <circle className="o2" r="12" />
      <path className="hair" d="M3-11.6A12 12 0 1 0 1 11.9C-4 8-7 2-5-3c4 0 7-4 8-8.6Z" />
      <path className="face" d="M11.4-3.6q4.4 3 .2 5.4" />
      <path className="eye" d="M5-.4q2 2 4 .6" />
    </g>
  );
}

/** A head that looks at whoever sees the drawing; `tilts` in degrees. */
export function FrontHead({ x, y, tilts = 0 }: { x: number; y: number; tilts?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${tilts})`}>
      <circle className="o2" r="11" />
      <path className="hair" d="M-10.9-1A11 11 0 0 1 10.9-1C7-2 4-5 3-8 0-4-6-2-10.9-1Z" />
      <path className="eye" d="M-5.6 1.4q1.6 1.6 3.2 0M2.4 1.4q1.6 1.6 3.2 0" />
    </g>
  );
}

export const Floor = ({ y = 106 }: { y?: number }) => <path className="mat" d={`M8 ${y}h184`} />;

export const Pillow = ({ x, y }: { x: number; y: number }) => <rect className="pillow" x={x} y={y} width="36" height="14" rx="6" />;

/** The one movement of the picture. */
export const Arrow = ({ d }: { d: string }) => <g className="go"><path d={d} /></g>;

interface FigureProps {
  /** What the picture shows, for those who do not see it; null where words beside it say so. */
  readonly label: string | null;
  readonly children: ReactNode;
}

export function Figure({ label, children }: FigureProps) {
  const spoken = label === null ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return <svg className="fig" viewBox="0 0 200 120" {...spoken}>{children}</svg>;
}
