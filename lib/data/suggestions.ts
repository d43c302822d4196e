import { sealValue } from '@/lib/crypto/seal';
import type { Actor } from '@/lib/domain/access/actor';
import type { TypedSuggestion } from '@/lib/domain/guide/suggestion';
import { database } from './client';
import { letterOf, type SettledLetter } from './settled-letter';

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

/** Null while it is open, and once it was told. */
export async function settledLetter(id: string): Promise<SettledLetter | null> {
  return letterOf(await database().centreSuggestion.findUnique({ where: { id } }), emailPlace(id));
}

/** The address was kept for one letter. */
export async function forgetAddress(id: string): Promise<void> {
  await database().centreSuggestion.update({ where: { id }, data: { email: '' } });
}
