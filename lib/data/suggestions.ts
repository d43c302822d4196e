import { openValue, sealValue } from '@/lib/crypto/seal';
import type { Actor } from '@/lib/domain/access/actor';
import type { TypedSuggestion } from '@/lib/domain/guide/suggestion';
import { database } from './client';

/** Where an address is kept: the encryption is bound to this place and row. */
const emailPlace = (id: string): string => `CentreSuggestion.email.${id}`;

export interface NewSuggestion extends TypedSuggestion {
  /** Made where the form is: sent twice, it is one suggestion. */
  readonly id: string;
  /** Whom to tell what became of it; empty: nobody. */
  readonly email: string;
  /** In which language. */
  readonly locale: string;
}

/** Keeps what somebody told about a centre until an administrator has looked into it. */
export async function addSuggestion(actor: Actor | null, { id, email, ...suggestion }: NewSuggestion, now: Date): Promise<void> {
  const sealed = email && sealValue(email, emailPlace(id));
  const data = { id, ...suggestion, email: sealed, suggestedById: actor?.type === 'person' ? actor.userId : null, suggestedAt: now };
  await database().centreSuggestion.createMany({ data: [data], skipDuplicates: true });
}

/** What became of a suggestion, for whoever asked to hear of it. */
export interface SettledLetter {
  readonly email: string;
  readonly locale: string;
  readonly isAccepted: boolean;
  /** The administrator's words to them; may be empty. */
  readonly reason: string;
}

/** Null while it is open, and once it was told. */
export async function settledLetter(id: string): Promise<SettledLetter | null> {
  const row = await database().centreSuggestion.findUnique({ where: { id } });
  if (!row || row.state === 'OPEN' || row.email === '') return null;
  return { email: openValue(row.email, emailPlace(id)), locale: row.locale, isAccepted: row.state === 'ACCEPTED', reason: row.reason };
}

/** The address was kept for one letter. */
export async function forgetAddress(id: string): Promise<void> {
  await database().centreSuggestion.update({ where: { id }, data: { email: '' } });
}
