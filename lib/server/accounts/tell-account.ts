import type { TellLeaving } from '@/lib/data/account-deletion';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from '../jobs/enqueue';
import type { NoticeMail } from '../mails/order';

const tell = (kind: NoticeMail): TellLeaving => (queries, { email, locale }) => enqueue(queries, { task: 'notice', data: { kind, to: email, locale: localeOf(locale) } });

/** The account was deleted. */
export const tellGone = tell('account-gone');

/** Its deletion was taken back. */
export const tellStays = tell('account-stays');
