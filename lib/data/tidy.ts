import { sealPlainAnswers } from './call-answers';
import { dropExports, failLostExports } from './data-exports';
import { database, type Queries } from './client';
import { PATIENT_IDLE_MS } from './sessions';

const DAY = 24 * 60 * 60_000;
/** A phone that was in a drawer for a summer may still send what was ticked before. */
const DEEDS_KEPT_MS = 90 * DAY;

/** Times that were held or offered and never booked. Whoever books meanwhile has one of them in hand: it goes another day. */
const tidyTimes = (queries: Queries, before: Date) => queries.$executeRaw`
  DELETE FROM "Appointment" WHERE id IN (
    SELECT id FROM "Appointment"
    WHERE "heldUntil" < ${before} OR (state = 'CANCELLED' AND sequence = 0 AND "changedAt" < ${before})
    ORDER BY id FOR UPDATE SKIP LOCKED
  )`;

/**
 * Sessions that are over. One whose browser shows reminders is kept, good for nothing, as long as that browser keeps its cookie: by it
 * the person who signs in there again is known to have this device.
 */
const tidySessions = (queries: Queries, now: Date) => queries.$executeRaw`
  DELETE FROM "Session" session WHERE "expiresAt" < ${now} OR ("lastSeenAt" < ${new Date(now.getTime() - PATIENT_IDLE_MS)}
    AND NOT EXISTS (SELECT FROM "PushSubscription" told WHERE told."sessionId" = session.id))`;

/**
 * Removes what is over: sessions, links, challenges, counters, calendars that somebody looked at, copies of everything that nobody may fetch
 * any more, deeds that no phone will send again; seals what was written before it was sealed.
 */
export async function tidy(now: Date): Promise<void> {
  const queries = database();
  const yesterday = new Date(now.getTime() - DAY);
  await tidySessions(queries, now);
  await queries.verificationToken.deleteMany({ where: { expires: { lt: yesterday } } });
  await queries.flightImport.deleteMany({ where: { readAt: { lt: yesterday } } });
  await queries.packingDeed.deleteMany({ where: { doneAt: { lt: new Date(now.getTime() - DEEDS_KEPT_MS) } } });
  await queries.offlineDeed.deleteMany({ where: { appliedAt: { lt: new Date(now.getTime() - DEEDS_KEPT_MS) } } });
  await tidyTimes(queries, yesterday);
  await queries.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } });
  await dropExports(queries, now);
  await failLostExports(now);
  await queries.rateLimit.deleteMany({ where: { expire: { lt: now } } });
  await sealPlainAnswers(queries);
}
