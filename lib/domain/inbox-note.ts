/** More unread notes than that are not counted: "99+" says as much. */
export const MOST_COUNTED = 100;

/** News for one person. */
export interface InboxNote {
  readonly id: string;
  readonly tripId: string | null;
  /** Names the sentence in `lib/text` namespace `inbox`. */
  readonly kind: string;
  /** Gaps of that sentence; no health data. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
  readonly isNew: boolean;
}
