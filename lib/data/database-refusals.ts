/** PostgreSQL's names for what it refuses. */
const EXCLUSION_VIOLATION = '23P01';
const UNIQUE_VIOLATION = '23505';
/** Two that waited for each other, or of which one saw what the other had changed: either can simply try again. */
const LOST_TO_ANOTHER = ['40P01', '40001'];

/** No two bookings of one resource overlap. */
const NO_DOUBLE_BOOKING = 'Reservation_no_double_booking';
/** What is booked at a desk and its item say the same: the trigger's own words, because Prisma's driver hands on no name of it. */
const MATCHES_ITEM = ['is not what its item says', 'Appointment_itemId_fkey'];

type Fault = Readonly<Record<string, unknown>>;

/** The error and what it was made of: Prisma wraps it, a refused commit arrives bare from the driver. */
function causesOf(error: unknown): readonly Fault[] {
  const causes: Fault[] = [];
  for (let fault = error; typeof fault === 'object' && fault !== null && causes.length < 5;) {
    const one = fault as Fault;
    causes.push(one);
    fault = one.meta ?? one.driverAdapterError ?? one.cause;
  }
  return causes;
}

const isState = (one: unknown): one is string => typeof one === 'string' && /^[0-9A-Z]{5}$/.test(one) && !/^P\d/.test(one);

/** The SQLSTATE of a refused statement. */
function sqlState(error: unknown): string | null {
  return causesOf(error).flatMap(({ code, originalCode }) => [originalCode, code]).find(isState) ?? null;
}

const speaksOf = (error: unknown, words: string): boolean =>
  causesOf(error).some(({ message, originalMessage }) => [message, originalMessage].some((text) => typeof text === 'string' && text.includes(words)));

const isDoubleBooking = (error: unknown): boolean => speaksOf(error, NO_DOUBLE_BOOKING);

export const isQuietDaysRefusal = (error: unknown): boolean => sqlState(error) === EXCLUSION_VIOLATION && !isDoubleBooking(error);

/** An item that is booked at a desk would have been moved or removed without it. */
export const isDeskRefusal = (error: unknown): boolean => MATCHES_ITEM.some((words) => speaksOf(error, words));

/** Hours of one week that would overlap. */
export const isOverlapRefusal = (error: unknown): boolean => speaksOf(error, 'Hours_do_not_overlap');

export const isDoubled = (error: unknown): boolean =>
  sqlState(error) === UNIQUE_VIOLATION || (error as { code?: unknown } | null)?.code === 'P2002';

/** Somebody else was first: whoever tries again sees what they did. */
export const isLostRace = (error: unknown): boolean =>
  LOST_TO_ANOTHER.includes(sqlState(error) ?? '') || (error as { code?: unknown } | null)?.code === 'P2034' || isDoubleBooking(error);

/** So many wait for the database that a transaction could not begin, or end, in time. */
export const isBusy = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2028';

const READ_ONLY = '25006';

/** The database takes nothing just now. */
export const isReadOnly = (error: unknown): boolean => sqlState(error) === READ_ONLY;

const CUT_OFF = ['57P01', '57P02', 'ECONNRESET', 'EPIPE', 'P1017', 'ConnectionClosed'];
const CUT_OFF_WORDS = ['Connection terminated unexpectedly', 'said nothing for too long'];

/** The connection ended while something was under way: whether the last statement was carried out, nobody knows. */
export const isCutOff = (error: unknown): boolean =>
  causesOf(error).some(({ code, originalCode, kind }) => [code, originalCode, kind].some((one) => CUT_OFF.includes(String(one)))) || CUT_OFF_WORDS.some((words) => speaksOf(error, words));

/** What an addition answers, or false when the same was added before. */
export const falseIfDoubled = (adding: Promise<boolean>): Promise<boolean> =>
  adding.catch((error: unknown) => {
    if (isDoubled(error)) return false;
    throw error;
  });
