import { z } from 'zod';
import type { InboxCursor } from '@/lib/domain/inbox-note';

const CURSOR = /^(\d{13})-([\da-f-]{36})$/;

/** `?before=`: behind which note a page begins; anything else is the newest. */
export const inboxQuery = z.object({
  before: z.string().transform((text): InboxCursor | null => {
    const [, at, id] = CURSOR.exec(text) ?? [];
    return at && z.uuid().safeParse(id).success ? { createdAt: new Date(Number(at)), id: String(id) } : null;
  }).nullable().catch(null),
});

export const olderPath = ({ createdAt, id }: InboxCursor): string => `/inbox?before=${createdAt.getTime()}-${id}`;

/** The newest note that was on the page: what came meanwhile nobody has seen. */
export const readAllForm = z.object({ until: z.iso.datetime().transform((text) => new Date(text)).optional() });
