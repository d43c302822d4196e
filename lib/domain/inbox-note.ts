import type { Person } from './access/actor';
import type { Standing } from './access/deeds';
import type { Zone } from './calendar/types';
import type { ReminderKind } from './reminders/kinds';
import type { ReminderWord } from './reminders/types';

/** More unread notes than that are not counted: "99+" says as much. */
export const MOST_COUNTED = 100;

/** News for one person. */
export interface InboxNote {
  readonly id: string;
  readonly tripId: string | null;
  /** Names the sentence in `lib/text` namespace `inbox`; reminders are `reminder.<word>`. */
  readonly kind: string;
  /** Gaps of that sentence; no health data. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
  readonly isNew: boolean;
  /** Null: it is no reminder. */
  readonly reminder: ReminderNote | null;
  /** Where its trip sets out; null: it is about none. */
  readonly homeZone: Zone | null;
}

type Params = InboxNote['params'];

/** Whether a note names somebody, and whom: the name is taken off it when their account goes. `namedId` null: a name that somebody else typed. */
export type NoteNames =
  | { readonly params: Params & { readonly name?: never } }
  | { readonly params: Params & { readonly name: string }; readonly namedId: string | null };

/** Names who did it. */
export const naming = ({ userId, name }: Pick<Person, 'userId' | 'name'>, more: Readonly<Record<string, string>> = {}) =>
  ({ params: { ...more, name }, namedId: userId }) as const;

/** What a note is besides that reminds of something. */
export interface ReminderNote {
  readonly kind: ReminderKind;
  readonly word: ReminderWord;
  readonly itemId: string | null;
  readonly isNewDate: boolean;
  /** What its reader is to the trip now; null: they have left it. */
  readonly standing: Standing | null;
  /** On the evening before surgery: the centre's own rule on eating and drinking, '' where it gave none. Null: of any other, and for whoever may not read it. */
  readonly fasting: string | null;
}

/** Where a page of an inbox goes on: behind that note. */
export interface InboxCursor {
  readonly createdAt: Date;
  readonly id: string;
}
