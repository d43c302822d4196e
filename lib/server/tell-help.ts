import { mayDo, type Deed } from '@/lib/domain/access/deeds';
import { naming } from '@/lib/domain/inbox-note';
import type { EscortStep } from '@/lib/domain/people/escort';
import type { TaskNews, TellTask } from '@/lib/data/change-tasks';
import type { Queries } from '@/lib/data/client';
import { membersWho } from '@/lib/data/members';
import { notify } from '@/lib/data/notifications';
import type { TripAccess } from '@/lib/data/open-trip';

type News = 'task-asked' | 'task-open' | 'task-accepted' | 'task-declined' | 'task-handed-back' | 'escort-asked' | 'escort-accepted' | 'escort-declined' | 'escort-lost';

/** Notes say who, not what for. */
async function tell(queries: Queries, access: TripAccess, to: readonly string[], kind: News, now: Date): Promise<void> {
  const { tripId, actor } = access;
  await notify(to.map((userId) => ({ userId, tripId, kind, ...naming(actor) })), now, queries);
}

/** Everybody else on the trip who may do the deed. */
async function others(queries: Queries, access: TripAccess, deed: Deed): Promise<readonly string[]> {
  const members = await membersWho(queries, access, (standing) => mayDo(deed, standing));
  return members.filter((userId) => userId !== access.actor.userId);
}

const ANSWERS = { accepted: 'task-accepted', declined: 'task-declined', 'handed-back': 'task-handed-back' } as const;

/** Who is asked hears of it; what they say, those who plan do. */
export const tellTask = (access: TripAccess, now: Date): TellTask => async (queries, news: TaskNews) => {
  if (news.type === 'asked' || news.type === 'open') {
    const helpers = await others(queries, access, 'accept-task');
    const to = news.type === 'open' ? helpers : helpers.filter((userId) => userId === news.userId);
    await tell(queries, access, to, news.type === 'open' ? 'task-open' : 'task-asked', now);
  } else {
    await tell(queries, access, await others(queries, access, 'change-itinerary'), ANSWERS[news.type], now);
  }
};

const WORDS = { ACCEPTED: 'escort-accepted', DECLINED: 'escort-declined', WITHDREW: 'escort-lost' } as const;

/** Somebody on the trip is asked to stay the first 24 hours, or answers for themselves. */
export const tellEscort = (access: TripAccess, now: Date) => async (queries: Queries, { said }: EscortStep): Promise<void> => {
  for (const { word, personId } of said) {
    if (word === 'ASKED') {
      const to = (await others(queries, access, 'accept-task')).filter((userId) => userId === personId);
      await tell(queries, access, to, 'escort-asked', now);
    } else if (word !== 'HANDED_OVER' && personId === access.actor.userId) {
      await tell(queries, access, await others(queries, access, 'change-itinerary'), WORDS[word], now);
    }
  }
};
