import type { Actor } from '@/lib/domain/access/actor';
import type { TypedSuggestion } from '@/lib/domain/guide/suggestion';
import { database } from './client';
import { sealedPlace } from './sealed-columns';
import { sealedText } from './sealed-text';
import { letterOf, type SettledLetter } from './settled-letter';

export interface NewSuggestion extends TypedSuggestion {
  /** Made where the form is: sent twice, it is one suggestion. */
  readonly id: string;
  /** Whom to tell what became of it; empty: nobody. */
  readonly email: string;
  /** In which language. */
  readonly locale: string;
}

/** Keeps what somebody told about a centre until an administrator has looked into it. */
export async function addSuggestion(actor: Actor | null, { id, email, phone, note, ...suggestion }: NewSuggestion, now: Date): Promise<void> {
  const sealed = { email: sealedText('CentreSuggestion.email', id, email), phone: sealedText('CentreSuggestion.phone', id, phone), note: sealedText('CentreSuggestion.note', id, note) };
  const data = { id, ...suggestion, ...sealed, suggestedById: actor?.type === 'person' ? actor.userId : null, suggestedAt: now };
  await database().centreSuggestion.createMany({ data: [data], skipDuplicates: true });
}

/** Null while it is open, and once it was told. */
export async function settledLetter(id: string): Promise<SettledLetter | null> {
  return letterOf(await database().centreSuggestion.findUnique({ where: { id } }), sealedPlace('CentreSuggestion.email', id));
}

/** The address was kept for one letter. */
export async function forgetAddress(id: string): Promise<void> {
  await database().centreSuggestion.update({ where: { id }, data: { email: '' } });
}
