import type { ClockTime, Day } from '@/lib/domain/calendar/types';
import { NEW_YORK } from '@/lib/domain/calendar/zones';
import type { Made } from '@/lib/domain/itinerary/make-item';
import { dueOf } from '@/lib/domain/people/task-due';
import { needsWords } from '@/lib/domain/people/tasks';
import type { TaskKind } from '@/lib/domain/people/types';
import { problem } from '@/lib/domain/problem';
import type { TaskWords } from '@/lib/data/change-tasks';
import type { TripAccess } from '@/lib/data/open-trip';
import { dueFacts } from '@/lib/data/tasks';

interface TypedTask {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly day: Day | null;
  readonly time: ClockTime | null;
  readonly place: 'new-york' | 'home';
}

/** A task as somebody typed it: what it is, and by when on the clock that they chose. */
export async function typedTask(access: TripAccess, { taskId, kind, title, day, time, place }: TypedTask, now: Date): Promise<Made<TaskWords>> {
  const { homeZone, known } = await dueFacts(access, taskId);
  const due = dueOf({ day, time, zone: place === 'home' ? homeZone : NEW_YORK }, known, now);
  const wordless = title === '' && needsWords(kind) ? [problem('title', 'required')] : [];
  if ('problems' in due) return { problems: [...wordless, ...due.problems] };
  return wordless.length > 0 ? { problems: wordless } : { made: { kind, title, due: due.made } };
}
