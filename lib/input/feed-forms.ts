import { z } from 'zod';
import { versionField } from './fields';

/** `issue`: which address the form showed. */
export const newAddressForm = z.object({ issue: versionField });
