/** The words of a timer, made on the server. */
export interface TimerWords {
  readonly title: string;
  readonly ready: string;
  readonly hold: string;
  readonly done: string;
  readonly left: string;
  readonly rest: string;
  readonly start: string;
  readonly pause: string;
  readonly goOn: string;
  readonly again: string;
  readonly length: string;
  readonly shorter: string;
  readonly longer: string;
  readonly sound: string;
  readonly buzz: string;
  readonly eyes: string;
  /** One for each hold: "Hold 2 of 4, right side". */
  readonly rounds: readonly string[];
}
