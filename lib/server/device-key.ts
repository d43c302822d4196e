import type { Person } from '@/lib/domain/access/actor';
import { fingerprint, knownFingerprints } from '@/lib/crypto/fingerprint';

// What a device keeps is a person's. It is told whose by a name that says nothing to anybody else who uses the device.

const LETTERS = 22;

/** The person, as their devices know them. */
export const deviceKey = ({ userId }: Pick<Person, 'userId'>): string => fingerprint('device', userId).slice(0, LETTERS);

/** Also as they knew them before our key was changed. */
export const knownDeviceKeys = ({ userId }: Pick<Person, 'userId'>): readonly string[] => knownFingerprints('device', userId).map((key) => key.slice(0, LETTERS));
