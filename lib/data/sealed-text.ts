import { isSealed, openValue, sealValue } from '@/lib/crypto/seal';
import { type SealedColumn, sealedPlace } from './sealed-columns';

/** What a column keeps of a text; an empty one stays empty. */
export const sealedText = (column: SealedColumn, rowId: string, text: string): string => text && sealValue(text, sealedPlace(column, rowId));

/** The text that a column keeps. One from before the column was sealed is read as it is, until `sealPlainRows` has passed. */
export const openedText = (column: SealedColumn, rowId: string, kept: string): string =>
  isSealed(kept) ? openValue(kept, sealedPlace(column, rowId)) : kept;
