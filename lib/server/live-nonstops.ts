import type { LiveAnswer } from '@/lib/domain/flights/types';
import { askDuffel, duffelSettings, type DuffelSettings, failureKind } from '@/lib/outside/flight-search/duffel';
import { rememberAnswers, type TimedQuestion } from '@/lib/outside/flight-search/search';
import { log } from './log';
import { allows, type Limit } from './limits';
import type { RequestContext } from './request';
import { duffelToken, duffelUrl } from './settings';

/** Each question costs Duffel, and whoever runs Mendway, something. The form and the page with its answer count alike. */
const LIMIT: Limit = { points: 20, seconds: 5 * 60 };

export type AskLive = (question: TimedQuestion) => Promise<LiveAnswer>;

/** Live search as its settings say; its own memory of answers. */
export function makeLiveSearch(settings: DuffelSettings): AskLive {
  const ask = rememberAnswers((question) => askDuffel(settings, question));
  return (question) => ask(question).catch(couldNotAsk);
}

function couldNotAsk(fault: unknown): LiveAnswer {
  log.warn(failureKind(fault), 'the flight search could not be asked');
  return { state: 'could-not-ask' };
}

/** Whether there is anybody to ask: else no screen offers it. */
export const isLiveSearchOn = (): boolean => duffelToken() !== '';

let search: AskLive | null = null;

/** The non-stop flights from an airport to New York on a day, asked now; no more than the two leaves Mendway. */
export const liveNonstops: AskLive = async (question) => {
  if (!isLiveSearchOn()) return { state: 'off' };
  search ??= makeLiveSearch(duffelSettings(duffelToken(), duffelUrl()));
  return search(question);
};

/** The same for one person, who may ask so often and no oftener. */
export const liveNonstopsFor = async (caller: Pick<RequestContext, 'actor' | 'address'>, question: TimedQuestion): Promise<LiveAnswer> =>
  (await allows('live-nonstops', caller, LIMIT)) ? liveNonstops(question) : { state: 'could-not-ask' };
