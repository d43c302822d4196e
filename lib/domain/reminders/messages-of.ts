import type { Instant, Zone } from '../calendar/types';
import { isChange } from './news-kinds';
import type { SentMessage, WaitingDelivery } from './message';
import type { Reach } from './types';

export interface MessageReader {
  readonly reach: Reach;
  readonly zone: Zone;
  /** At least those of the last two days. */
  readonly sent: readonly SentMessage[];
}

export interface Gathered {
  /** The ids of each message: all of one channel. */
  readonly toSend: readonly (readonly string[])[];
  readonly missed: readonly string[];
  /** When to look again; null: nothing waits. */
  readonly nextAt: Instant | null;
}

/** Whether the limit of messages a day counts it: the evening before surgery and changes go out on top. */
export const countsForLimit = ({ kind, isUrgent }: Pick<WaitingDelivery, 'kind' | 'isUrgent'>): boolean => !isUrgent && !isChange(kind);

export function messagesOf(waiting: readonly WaitingDelivery[], _reader: MessageReader, _now: Instant): Gathered {
  return { toSend: waiting.map(({ id }) => [id]), missed: [], nextAt: null };
}
