import { mayDo, type Deed } from '@/lib/domain/access/deeds';
import type { InboxNote } from '@/lib/domain/inbox-note';
import type { EscortStep } from '@/lib/domain/people/escort';
import type { TaskNews, TellTask } from '@/lib/data/change-tasks';
import type { Queries } from '@/lib/data/client';
import { freshlyMailed, type HelpMail } from '@/lib/data/mailed-help';
import { membersWho, type Member } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';
import { localeOf } from '@/lib/text/locale';
import { enqueue } from './jobs/enqueue';

/** Notes in inboxes say who, mails not even that; neither says what for. A mail rests while one is unread, unless the escort is lost. */
interface News {
  readonly kind: 'task-asked' | 'task-open' | 'task-accepted' | 'task-declined' | 'task-handed-back' | 'escort-asked' | 'escort-accepted' | 'escort-declined' | 'escort-lost';
  readonly mail: HelpMail;
}

async function tell(queries: Queries, access: TripAccess, to: readonly Member[], { kind, mail }: News, now: Date): Promise<void> {
  const { tripId, actor: { name } } = access;
  const resting: ReadonlySet<string> = kind === 'escort-lost' ? new Set() : await freshlyMailed(queries, access, mail, now);
  const isMailed = ({ userId }: Member): boolean => !resting.has(userId);
  const paramsOf = (one: Member): InboxNote['params'] => (isMailed(one) ? { name, mail } : { name });
  await notify(to.map((one) => ({ userId: one.userId, tripId, kind, params: paramsOf(one) })), now, queries);
  for (const { email, locale } of to.filter(isMailed)) {
    await enqueue(queries, { task: 'notice', data: { kind: mail, to: email, locale: localeOf(locale) } });
  }
}

/** Everybody else on the trip who may do the deed. */
async function others(queries: Queries, access: TripAccess, deed: Deed): Promise<readonly Member[]> {
  const members = await membersWho(queries, access, (standing) => mayDo(deed, standing));
  return members.filter(({ userId }) => userId !== access.actor.userId);
}

const ANSWERS = { accepted: 'task-accepted', declined: 'task-declined', 'handed-back': 'task-handed-back' } as const;

/** Who is asked hears of it; what they say, those who plan do. */
export const tellTask = (access: TripAccess, now: Date): TellTask => async (queries, news: TaskNews) => {
  if (news.type === 'asked' || news.type === 'open') {
    const helpers = await others(queries, access, 'accept-task');
    const to = news.type === 'open' ? helpers : helpers.filter(({ userId }) => userId === news.userId);
    await tell(queries, access, to, { kind: news.type === 'open' ? 'task-open' : 'task-asked', mail: 'help-asked' }, now);
  } else {
    await tell(queries, access, await others(queries, access, 'change-itinerary'), { kind: ANSWERS[news.type], mail: 'help-answered' }, now);
  }
};

const WORDS = { ACCEPTED: 'escort-accepted', DECLINED: 'escort-declined', WITHDREW: 'escort-lost' } as const;

/** Somebody on the trip is asked to stay the first 24 hours, or answers for themselves. */
export const tellEscort = (access: TripAccess, now: Date) => async (queries: Queries, { said }: EscortStep): Promise<void> => {
  for (const { word, personId } of said) {
    if (word === 'ASKED') {
      const to = (await others(queries, access, 'accept-task')).filter(({ userId }) => userId === personId);
      await tell(queries, access, to, { kind: 'escort-asked', mail: 'help-asked' }, now);
    } else if (word !== 'HANDED_OVER' && personId === access.actor.userId) {
      await tell(queries, access, await others(queries, access, 'change-itinerary'), { kind: WORDS[word], mail: 'help-answered' }, now);
    }
  }
};
