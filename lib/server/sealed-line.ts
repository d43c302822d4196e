import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';

// What somebody packs tells of their health, so an address carries the name of a line sealed.

const PURPOSE = 'packing-line';

export const sealedLine = (name: string): string => sealForAddress(PURPOSE, name);

/** The name that an address carries; null when it carries none. */
export const lineInAddress = (sealed: string | string[] | undefined): string | null =>
  typeof sealed === 'string' ? openFromAddress(PURPOSE, sealed) : null;
