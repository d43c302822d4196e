import type { Queries } from '@/lib/data/client';
import { userById } from '@/lib/data/users';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from '../jobs/enqueue';
import type { NoticeMail } from '../mails/order';

/** A mail to the person whose sign-in changed: whoever did it, they hear of it. */
export async function tellOfFactor(tx: Queries, userId: string, kind: NoticeMail): Promise<void> {
  const user = await userById(userId, tx);
  if (user) await enqueue(tx, { task: 'notice', data: { kind, to: user.email, locale: localeOf(user.locale) } });
}
