import { z } from 'zod';
import { CENTRE_GROUPS, type CentreGroup } from '@/lib/domain/guide/directory';
import { asked, lineField } from './fields';

const LONGEST_SEARCH = 80;
const LONGEST_ID = 80;

/** What the address of the directory asks for; never fails. */
export const centresQuery = z.object({
  find: asked(lineField(LONGEST_SEARCH)).transform((text) => text ?? ''),
  show: asked(z.enum(CENTRE_GROUPS)).transform((group) => group ?? 'all'),
});

/** `?with=a&with=b`: which centres stand beside one another. */
export const compareQuery = z.object({
  with: z.union([z.string(), z.array(z.string())]).nullish().catch(null).transform((ids) => [ids ?? []].flat().filter((id) => id.length <= LONGEST_ID)),
});

/** The address of the directory that shows a group of what was found. */
export function centresPath(find: string, group: CentreGroup): string {
  const asked = new URLSearchParams({ ...(find && { find }), ...(group === 'all' ? {} : { show: group }) }).toString();
  return asked === '' ? '/centres' : `/centres?${asked}`;
}
