import type { Update, WrittenText } from '@/lib/domain/people/types';
import { openValue } from '@/lib/crypto/seal';
import type { Prisma } from './generated/client';
import { sealedPlace } from './sealed-columns';

/** Where a text is kept: its encryption is bound to this place and row. */
export const updateTextPlace = (textId: string): string => sealedPlace('UpdateText.text', textId);

/** Updates with all their texts, as a part of a trip's joined statement. */
export const UPDATES_SHAPE = {
  include: { texts: { orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }] } },
  orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
} as const satisfies Prisma.Trip$updatesArgs;

export type UpdateRow = Prisma.UpdateGetPayload<{ include: (typeof UPDATES_SHAPE)['include'] }>;

export const openText = ({ id, text, writtenByName, writtenAt }: UpdateRow['texts'][number]): WrittenText => ({
  text: openValue(text, updateTextPlace(id)), by: writtenByName, at: writtenAt,
});

/** `centres`: the names of the centres whose staff posted; one that is not there is named to nobody. */
export function updateOf({ texts, centreId, postedByName, ...row }: UpdateRow, centres: ReadonlyMap<string, string>): Update {
  const written = texts.map(openText);
  return {
    id: row.id,
    state: row.state,
    text: written.at(-1) ?? null,
    corrected: written.slice(0, -1),
    postedById: row.postedById,
    postedBy: postedByName,
    centre: centreId === null ? null : { id: centreId, name: centres.get(centreId) ?? '' },
    postedAt: row.postedAt,
    withdrawnAt: row.withdrawnAt,
  };
}
