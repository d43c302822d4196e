import { sealPlainAnswers } from './call-answers';
import { database } from './client';
import { PATIENT_IDLE_MS } from './sessions';

const DAY = 24 * 60 * 60_000;

/** Removes what is over: sessions, links, counters, calendars that somebody looked at; seals what was written before it was sealed. */
export async function tidy(now: Date): Promise<void> {
  const queries = database();
  const yesterday = new Date(now.getTime() - DAY);
  const lastVisit = new Date(now.getTime() - PATIENT_IDLE_MS);
  await queries.session.deleteMany({ where: { OR: [{ expires: { lt: now } }, { lastSeenAt: { lt: lastVisit } }] } });
  await queries.verificationToken.deleteMany({ where: { expires: { lt: yesterday } } });
  await queries.flightImport.deleteMany({ where: { readAt: { lt: yesterday } } });
  await queries.rateLimit.deleteMany({ where: { expire: { lt: now } } });
  await sealPlainAnswers(queries);
}
