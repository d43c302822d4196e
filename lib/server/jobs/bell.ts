/** Rung as often as anybody likes; whoever waits for it goes on once, however often it was rung meanwhile. */
export interface Bell {
  readonly ring: () => void;
  /** Until it is rung, or for so long; at once where it was rung since the last time. */
  readonly waitFor: (milliseconds: number) => Promise<void>;
}

export function makeBell(): Bell {
  let isRung = false;
  let goOn = (): void => undefined;
  return {
    ring() {
      isRung = true;
      goOn();
    },
    async waitFor(milliseconds) {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          goOn = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
    },
  };
}
