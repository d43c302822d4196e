import { z } from 'zod';

/** An invitation's mail as it waits in the queue: ids alone. Its address and token are made when it is sent. */
export const invitationOrder = z.object({ invitationId: z.uuid(), issue: z.number().int().min(1) });

export type InvitationOrder = z.infer<typeof invitationOrder>;
