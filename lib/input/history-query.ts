import { z } from 'zod';
import { versionField } from './fields';

/** `?before=12`: the changes before version 12; without it, or with anything else, the latest. */
export const historyQuery = z.object({ before: versionField.nullable().catch(null) });
