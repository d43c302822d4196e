'use server';

import { applyChange } from '@/lib/domain/check/apply-change';
import type { Trip } from '@/lib/domain/itinerary/types';
import {
  accept, arrangeByCentre, ask, type Asked, cannotCome, decline, endArrangement, type EscortBook, escortMark, type EscortStep, takeBackQuestion, takeOn,
} from '@/lib/domain/people/escort';
import { type Problem, problem } from '@/lib/domain/problem';
import { changeTrip } from '@/lib/data/change-trip';
import { peopleOnTrip, speakOfEscort } from '@/lib/data/escort-answers';
import { askEscortForm, centreEscortForm, endCentreEscortForm, escortForm, namedEscortAnswerForm, ownEscortAnswerForm, takeBackEscortForm } from '@/lib/input/escort-forms';
import { noFields } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { done, refused, tripDone } from '@/lib/server/outcome';
import type { TripContext } from '@/lib/server/perform';
import { replanPath } from '@/lib/server/sealed-replan';
import { answered, escortDone } from '@/lib/server/help-outcomes';
import { tellEscort } from '@/lib/server/tell-help';
import { type CentreNews, tellMembers } from '@/lib/server/tell-members';

const ofName = (name: string): Asked => ({ personId: null, name });

/** The centre has said so already, with its number to call. */
const isArranged = ({ escort }: Trip, state: string, name: string): boolean => state === 'centre' && escort.state === 'centre' && escort.name === name;

/** Somebody without an account, or the centre's arrangement. */
export const setEscort = tripAction({
  deed: 'change-itinerary',
  schema: escortForm,
  async run({ access, now }, { state, name, version }) {
    if (state === 'asked') {
      return escortDone(access.tripId, await speakOfEscort(access, { step: (book) => ask(book, ofName(name)), now, tell: tellEscort(access, now) }));
    }
    const problems = await changeTrip(access, {
      edit: (trip) => (isArranged(trip, state, name) ? trip : applyChange(trip, { type: 'set-escort', escort: { state, name } })), seenVersion: version, onStale: 'merge', now,
    });
    return problems.length > 0 ? refused(problems) : tripDone(access);
  },
});

/** Somebody on the trip is asked; who names themselves has said yes. */
export const askEscort = tripAction({
  deed: 'change-itinerary',
  schema: askEscortForm,
  async run({ access, now }, { person }) {
    const problems = await speakOfEscort(access, {
      async step(book, queries) {
        const one = (await peopleOnTrip(queries, access)).find(({ userId }) => userId === person);
        if (!one || one.role === 'OWNER') return problem('person', 'unknown-choice');
        const who = { personId: one.userId, name: one.name };
        return person === access.actor.userId ? takeOn(book, who) : ask(book, who);
      },
      now, tell: tellEscort(access, now),
    });
    return escortDone(access.tripId, problems);
  },
});

/** For oneself alone: yes, no, or that one cannot come after all. */
export const answerEscort = tripAction({
  deed: 'accept-task',
  schema: ownEscortAnswerForm,
  async run({ access, now }, { answer, note }) {
    const { userId: personId, name } = access.actor;
    const who = { personId, name };
    const problems = await speakOfEscort(access, {
      step: (book) => (answer === 'yes' ? accept(book, who) : answer === 'no' ? decline(book, who, note) : cannotCome(book, who, note)),
      now, tell: tellEscort(access, now),
    });
    return answered(problems);
  },
});

/** What somebody without an account said. */
export const answerForEscort = tripAction({
  deed: 'change-itinerary',
  schema: namedEscortAnswerForm,
  async run({ access, now }, { name, answer, note }) {
    const step = (book: Parameters<typeof accept>[0]) => (answer === 'yes' ? accept(book, ofName(name)) : decline(book, ofName(name), note));
    return escortDone(access.tripId, await speakOfEscort(access, { step, now, tell: tellEscort(access, now) }));
  },
});

/** They need not answer any more. */
export const takeBackEscort = tripAction({
  deed: 'change-itinerary',
  schema: takeBackEscortForm,
  async run({ access, now }, { person: personId, name }) {
    return escortDone(access.tripId, await speakOfEscort(access, { step: (book) => takeBackQuestion(book, { personId, name }), now, tell: tellEscort(access, now) }));
  },
});

/** What staff say of their centre's own arrangement, about the escort that the page showed them. */
const sayForCentre = async ({ access, now }: TripContext<'set-centre-escort'>, seen: string, said: { step: (book: EscortBook) => EscortStep | Problem; news: CentreNews }) => {
  const problems = await speakOfEscort(access, {
    step: (book) => (escortMark(book.escort) === seen ? said.step(book) : problem(null, 'stale')),
    now, tell: (queries) => tellMembers(queries, access, now, said.news),
  });
  return problems.length > 0 ? refused(problems) : tripDone(access);
};

export const arrangeEscort = tripAction({
  deed: 'set-centre-escort',
  schema: centreEscortForm,
  run: (context, { seen, ...arrangement }) => sayForCentre(context, seen, { step: (book) => arrangeByCentre(book, arrangement), news: 'centre-set-escort' }),
});

export const endCentresEscort = tripAction({
  deed: 'set-centre-escort',
  schema: endCentreEscortForm,
  run: (context, { seen }) => sayForCentre(context, seen, { step: endArrangement, news: 'centre-escort-gone' }),
});

/** Leads to what follows from it; nothing changes before it is applied. */
export const loseEscort = tripAction({
  deed: 'change-itinerary',
  schema: noFields,
  run: async ({ access }) => done(replanPath(access.tripId, { type: 'escort-lost' })),
});
