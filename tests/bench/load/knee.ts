/** So many people at once, and what came of it. */
export interface Step {
  readonly people: number;
  readonly perSecond: number;
  readonly p99: number;
}

const MORE = 1.1;
const LONGER = 1.25;

/**
 * The last step before the first that brings less than a tenth more answers than the best before it, while its slowest hundredth waits a
 * quarter longer: from there on people only wait for each other.
 */
export function kneeOf(steps: readonly Step[]): Step | null {
  let knee: Step | null = null;
  for (const step of steps) {
    if (knee && step.perSecond < knee.perSecond * MORE && step.p99 > knee.p99 * LONGER) return knee;
    if (!knee || step.perSecond > knee.perSecond) knee = step;
  }
  return knee;
}

/** By how much a value grows an hour, by least squares over minutes. */
export function slopeAnHour(minutes: readonly { readonly minute: number; readonly value: number }[]): number {
  const [middle, mean] = [averageOf(minutes.map(({ minute }) => minute)), averageOf(minutes.map(({ value }) => value))];
  const spread = minutes.reduce((sum, { minute }) => sum + (minute - middle) ** 2, 0);
  return (minutes.reduce((sum, { minute, value }) => sum + (minute - middle) * (value - mean), 0) / spread) * 60;
}

const averageOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
