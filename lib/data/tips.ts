import { sealValue } from '@/lib/crypto/seal';
import type { Actor } from '@/lib/domain/access/actor';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import type { ShownTip, TipWords, TypedTip } from '@/lib/domain/guide/tip';
import { database } from './client';
import type { Prisma } from './generated/client';
import { keptFor } from './kept-answer';
import { sealedPlace } from './sealed-columns';
import { letterOf, type SettledLetter } from './settled-letter';

const KEPT_MS = 5_000;
/** The latest ones are enough to read. */
const MOST_SHOWN = 200;

/** Where an address is kept: the encryption is bound to this place and row. */
const emailPlace = (id: string): string => sealedPlace('Tip.email', id);

export interface NewTip extends TypedTip {
  /** Made where the form is: sent twice, it is one tip. */
  readonly id: string;
  /** Whom to tell what became of it; empty: nobody. */
  readonly email: string;
  /** In which language. */
  readonly locale: string;
}

/** Keeps a tip until an administrator has read it. */
export async function addTip(actor: Actor | null, { id, email, ...tip }: NewTip, now: Date): Promise<void> {
  const sealed = email && sealValue(email, emailPlace(id));
  const data = { id, ...tip, email: sealed, suggestedById: actor?.type === 'person' ? actor.userId : null, suggestedAt: now };
  await database().tip.createMany({ data: [data], skipDuplicates: true });
}

/** What the guide shows, the latest first; a tip that is taken or taken out shows so within seconds. */
export const listTips = keptFor(KEPT_MS, async (): Promise<readonly ShownTip[]> => {
  const rows = await database().tip.findMany({ where: { state: 'ACCEPTED' }, orderBy: [{ settledAt: 'desc' }, { id: 'asc' }], take: MOST_SHOWN });
  return rows.flatMap(shownTip);
});

export function shownTip({ id, topic, shown, settledAt }: Prisma.TipGetPayload<object>): readonly ShownTip[] {
  const words = tipWords(shown);
  return words && settledAt ? [{ id, topic, words, takenOn: dayIn(NEW_YORK, settledAt) }] : [];
}

/** Written by `acceptTip` and `rewordTip` alone. */
function tipWords(shown: Prisma.JsonValue): TipWords | null {
  if (typeof shown !== 'object' || shown === null || Array.isArray(shown)) return null;
  const { en, es } = shown;
  return typeof en === 'string' && typeof es === 'string' ? { en, es } : null;
}

/** Null while it is open, and once it was told. */
export async function settledTipLetter(id: string): Promise<SettledLetter | null> {
  return letterOf(await database().tip.findUnique({ where: { id } }), emailPlace(id));
}

/** The address was kept for one letter. */
export async function forgetTipAddress(id: string): Promise<void> {
  await database().tip.updateMany({ where: { id }, data: { email: '' } });
}
