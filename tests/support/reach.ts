import { setChoices, setMainChannels } from '@/lib/data/reach';
import type { Person } from '@/lib/domain/access/actor';
import type { Channel, ToldKind } from '@/lib/domain/reminders/kinds';

/** Somebody chooses how to be told of one kind. */
export const chooseChannels = (person: Person, { kind, channels }: { readonly kind: ToldKind; readonly channels: readonly Channel[] }): Promise<void> =>
  setChoices(person, new Map([[kind, channels]]));

/** Somebody wants the inbox alone, of whatever kind. */
export const wantOnlyInbox = (person: Person): Promise<void> => setMainChannels(person, ['INBOX']);
