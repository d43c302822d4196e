import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../support/action-table';
import { HANDLERS, PAGES } from '../support/address-table';
import { allHandlers, allPages } from '../support/addresses';
import { allActions } from '../support/actions';
import { aliases, allQueries } from '../support/exported-queries';

describe('the tables name all there is', () => {
  it('every action, whom it answers and its deed', async () => {
    const found = (await allActions()).map(({ name, action }) => [name.replace(/\/?actions\.ts /, ' '), `${action.audience} ${action.deed}${action.needsProof ? ' proven' : ''}`]);
    const written = Object.entries(ACTIONS).flatMap(([folder, ofFolder]) => Object.entries(ofFolder).map(([name, deed]) => [`${folder} ${name}`, deed]));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(written));
  });

  it('every page', () => expect([...allPages()]).toEqual(Object.keys(PAGES).sort()));

  it('every handler', () => expect([...allHandlers()]).toEqual(Object.keys(HANDLERS).sort()));
});

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file)).map((file) => join(folder, file));

describe('an access is proof', () => {
  it('because three functions alone mint one', () => {
    const minting = ['app', 'components', 'lib', 'scripts'].flatMap(sourcesIn).filter((file) => /\bas (?:unknown as )?(?:Any)?(?:Trip|Desk|Administrator)Access\b/.test(readFileSync(file, 'utf8')));
    expect(minting.sort()).toEqual(['lib/data/open-administration.ts', 'lib/data/open-desk.ts', 'lib/data/open-trip.ts']);
  });

  it('because every page of a trip opens it by way of tripVisit, which takes a deed and a part', () => {
    const openers = reaching('trip-page');
    const pages = allPages().filter((folder) => folder.startsWith('trips/[tripId]'));
    const closed = pages.filter((folder) => !importedBy(`app/${folder}/page.tsx`).some((name) => openers.has(name)));
    expect(closed).toEqual([]);
  });

  it('because nothing of a trip is drawn ahead: without a loading screen Next prefetches no page', () => {
    expect(readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => /loading\.tsx$/.test(file))).toEqual([]);
  });
});

/** What a file takes from `lib/server`. */
const importedBy = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '(?:@\/lib\/server|\.)\/([\w-]+)'/g)].map(([, name = '']) => name);

/** The modules of `lib/server` that reach one of them. */
function reaching(name: string): ReadonlySet<string> {
  const modules = readdirSync('lib/server').filter((file) => /^[\w-]+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, ''));
  const found = new Set([name]);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const one of modules) if (importedBy(`lib/server/${one}.ts`).some((taken) => found.has(taken))) found.add(one);
  }
  return found;
}

/** Queries without an access or an actor, by why. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'what all trips share is no secret': [
    'push-keys.ts pushKey', 'push-keys.ts pushPublicKey', 'admin-airline-limits.ts carryOnLimits', 'admin-centre.ts adminCentres', 'admin-centres.ts centresPacking', 'admin-procedures.ts adminProcedures', 'admin-routes.ts routesFrom', 'retention.ts readRetention', 'route-imports.ts lastRouteImport', 'routes.ts homeRoutes',
  ],
  'who somebody is, is only being found out, or their own account is at stake': [
    'account-deletion.ts keepAccount', 'leaving-sessions.ts readLeavingSession', 'audit.ts recordAccountDeed', 'rate-limits.ts countTries', 'rate-limits.ts forgiveTries',
    'factor-resets.ts askForReset', 'factor-resets.ts cancelReset', 'factor-resets.ts finishReset', 'factor-resets.ts openResetOfPerson',
    'passkeys.ts credentialsOf', 'passkeys.ts issueChallenge', 'passkeys.ts notePasskeyUse', 'passkeys.ts passkeyNamed', 'passkeys.ts takeChallenge',
    'second-factors.ts factorsOf', 'second-factors.ts removeFactors', 'second-factors.ts takeCode', 'waiting-sessions.ts endWaitingSessions', 'waiting-sessions.ts noteSecondFactor', 'waiting-sessions.ts readWaitingSession',
    'sessions.ts createSession', 'sessions.ts endSession', 'sessions.ts endSessions', 'sessions.ts readSession', 'sessions.ts succeedSession',
    'users.ts createUser', 'users.ts raiseToAdministrator', 'users.ts setAddress', 'users.ts setPassword', 'users.ts userByAddress', 'users.ts userById',
    'mail-failures.ts markMailArrives', 'verification-tokens.ts dropLinks', 'verification-tokens.ts issueLink', 'verification-tokens.ts readLink', 'verification-tokens.ts useLink',
  ],
  'the token of an address is the proof, and what it opens is being found out': [
    'desk-feeds.ts findDeskFeed', 'feeds.ts findFeed', 'invitation-answers.ts decline', 'link-guesses.ts countGuess', 'link-guesses.ts forgiveGuess', 'link-guesses.ts tellOfGuesses', 'link-visits.ts findLink', 'responder-codes.ts responderByToken',
    'mail-stops.ts allowAddress', 'mail-stops.ts areMailsStopped', 'mail-stops.ts isAddressStopped', 'mail-stops.ts stopAddress', 'mail-stops.ts stopMails', 'staff-invitation-answers.ts declineStaffInvitation', 'staff-invitation-answers.ts openStaffInvitation',
  ],
  'Mendway itself does it, in a job or as what follows from a deed': [
    'appointment-letters.ts countLetterTry', 'appointment-letters.ts settleLetter', 'arrival-facts.ts factsOf', 'arrivals-kept.ts keepArrivals', 'arrivals-kept.ts keepSome', 'arrivals-kept.ts nextRecheck',
     'centre-news.ts tellNextTrips',
     'audit-cut.ts cutTrail', 'delete-accounts.ts deleteDueAccounts', 'delete-trips.ts deleteDueTrips', 'delete-trips.ts deleteEndedTrips', 'delete-trips.ts tellEndedTrips',
     'health.ts databaseAnswers',
     'data-exports.ts beginAnew', 'data-exports.ts countParts', 'data-exports.ts failExport', 'data-exports.ts failLostExports', 'data-exports.ts finishExport',
     'data-exports.ts readerOfExport', 'data-exports.ts takeExport', 'export-contents.ts readInSnapshot', 'export-files.ts keepPiece',
     'readiness.ts readiness',
     'invitation-opened.ts letterOf', 'mail-failures.ts addressOfMessage', 'mail-failures.ts markMailFailed', 'message-reader.ts messageReader',
     'notifications.ts notify', 'users.ts readerOfLetters',
     'reminder-facts.ts factsToRemind',
     'reminder-plans.ts nextReplan',
     'reminder-plans.ts planReminders',
     'reminder-plans.ts planSome',
     'staff-invitation-answers.ts staffLetterOf',
     'suggestions.ts forgetAddress',
     'push-subscriptions.ts dropSubscription',
     'push-subscriptions.ts markReached',
     'push-subscriptions.ts pushOrder',
     'gather-messages.ts gatherMessages',
     'message-lines.ts siftLines',
     'message-lines.ts otherWays',
     'messages.ts handOver',
     'messages.ts isHanded',
     'messages.ts putBack',
     'messages.ts putOff',
     'messages.ts queueLostMessages',
     'messages.ts reachDevice',
     'messages.ts settleSent',
     'messages.ts settleUnsent',
     'messages.ts takeMessage',
     'factor-resets.ts openResetById', 'deliveries.ts nextDelivery', 'sending-state.ts sendingState', 'worker-places.ts workersThere',
     'tell-due.ts tellDue',
     'worker-places.ts takePlace',
    'key-checks.ts checkKeys', 'key-checks.ts knownKeys', 'key-checks.ts releaseKey', 'seal-anew.ts sealAnew', 'seal-plain.ts sealPlainRows',
    'sealed-values.ts heldByKeys', 'sealed-values.ts holdsSealedValues', 'sealed-values.ts isQueueThere',
    'suggestions.ts settledLetter', 'tidy.ts tidy', 'tips.ts forgetTipAddress', 'tips.ts settledTipLetter',
  ],
  'it asks nothing by itself': ['booking-race.ts racing', 'change-trip.ts writing', 'database-refusals.ts falseIfDoubled', 'each-alone.ts eachAlone', 'kept-answer.ts keptFor', 'replica.ts freshRows', 'trip-record.ts recordOf'],
};

/** Parts of a transaction that lib/server gives to `changeTrip` and its like, which took the access. */
const GIVEN_ALONG = ['addCalls', 'addJob', 'addLetters', 'answerCall', 'closeCallsAbout', 'staffOfCentre', 'writeAsked', 'writeTry'];

describe('every query takes an access or an actor first', () => {
  const named = aliases();
  const isProof = (type: string): boolean =>
    /^\(?(?:\w*(?:Trip|Desk|Administrator|Link|Arrival)Access\b|Actor\b|Person\b|Pick<(?:TripAccess|Person)|Visitor\b|LinkVisitor\b|FeedReader\b|V \|)/.test(type) || isProofByName(type);
  const isProofByName = (type: string): boolean => {
    const meant = named.get(/^\w+/.exec(type)?.[0] ?? '');
    return meant !== undefined && isProof(meant);
  };
  const queries = allQueries();

  it('but those that are listed with a reason', () => {
    const without = queries.filter(({ takes }) => takes[0] !== 'Queries' && !isProof(takes[0] ?? '')).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.values(WITHOUT).flat().sort());
  });

  it('and what is given a transaction instead is a part of one: nobody outside lib/data calls it but for a change whose access was taken', () => {
    const parts = queries.filter(({ takes }) => takes[0] === 'Queries' && !takes.some(isProof)).map(({ name }) => name.split(' ')[1] ?? '');
    const outside = ['app', 'components', 'lib/server'].flatMap(sourcesIn).map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(parts.filter((name) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '@/lib/data`).test(outside)).sort()).toEqual(GIVEN_ALONG);
  });
});

