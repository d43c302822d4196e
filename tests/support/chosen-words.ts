import type { Person, UpdateWords } from '@/lib/domain/access/actor';
import { database } from '@/lib/data/client';

/** As the owner chose on the page of who reads which words. */
export const chooseFor = (tripId: string, { userId }: Person, updates: UpdateWords) =>
  database().tripMember.update({ where: { tripId_userId: { tripId, userId } }, data: { updates } });
