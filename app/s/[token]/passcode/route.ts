import { unlockLink } from '@/lib/server/unlock-link';

/** The passcode of a link, from a plain form. */
export const POST = unlockLink;
