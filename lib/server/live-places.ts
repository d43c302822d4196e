interface MostStreams {
  readonly person: number;
  readonly process: number;
}

/** Gives the place back. */
type Leave = () => void;

/** Places for open streams: so many a person, and so many for all that one process serves. */
export interface LivePlaces {
  /** A place for that person's stream, or who has all of theirs taken. */
  take(userId: string): Leave | 'person-full' | 'process-full';
}

export function livePlaces(most: MostStreams): LivePlaces {
  const taken = new Map<string, number>();
  let all = 0;
  const add = (userId: string, step: 1 | -1): void => {
    const left = (taken.get(userId) ?? 0) + step;
    all += step;
    if (left > 0) taken.set(userId, left);
    else taken.delete(userId);
  };
  return {
    take(userId) {
      if ((taken.get(userId) ?? 0) >= most.person) return 'person-full';
      if (all >= most.process) return 'process-full';
      add(userId, 1);
      return once(() => add(userId, -1));
    },
  };
}

/** A place given back twice would be two. */
function once(leave: Leave): Leave {
  let isLeft = false;
  return () => {
    if (!isLeft) leave();
    isLeft = true;
  };
}
