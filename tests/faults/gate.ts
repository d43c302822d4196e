/** What asks here waits while it is shut, for as long as that takes. */
export interface Gate {
  shut(): void;
  open(): void;
  passed(): Promise<void>;
}

export function makeGate(): Gate {
  let waiting: Promise<void> | null = null;
  let release: () => void = () => undefined;
  return {
    shut: () => void (waiting ??= new Promise((resolve) => (release = resolve))),
    open() {
      waiting = null;
      release();
    },
    passed: () => waiting ?? Promise.resolve(),
  };
}
