import { openFromAddress, sealForAddress } from '@/lib/crypto/seal';

const PURPOSE = 'mail-sent';

/** "Look in your mail": the page that everybody gets, whoever the address belongs to. */
export const mailSentPath = (email: string): string => `/sign-in/sent?to=${sealForAddress(PURPOSE, email)}`;

/** The address that the page names; null when the page was opened by itself. */
export const mailSentTo = (sealed: string): string | null => openFromAddress(PURPOSE, sealed);
