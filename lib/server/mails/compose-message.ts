import type { MessageReader } from '@/lib/data/message-reader';
import { TEST_NOTE } from '@/lib/domain/reminders/channel-test';
import { isChange } from '@/lib/domain/reminders/news-kinds';
import type { ToldLine } from '@/lib/domain/reminders/message';
import { cityOfZone } from '@/lib/domain/calendar/zone-places';
import type { Mail } from '@/lib/outside/mail/mail';
import { homeTime } from '@/lib/text/home-time';
import { localeOf, type Locale } from '@/lib/text/locale';
import { outsideSentence } from '@/lib/text/outside-words';
import { sentencesOf } from '@/lib/text/translator';
import { toldScreen } from '../told-path';
import { REACH_PATH, unsubscribeUrl } from '../unsubscribe';
import { layOut, type MailPart, type MailWay } from './layout';
import { stopWay } from './stop-way';

type Reader = Pick<MessageReader, 'email' | 'locale' | 'reach' | 'homes'>;

interface MessageLetter {
  readonly userId: string;
  readonly reader: Reader;
  /** One at least. */
  readonly lines: readonly ToldLine[];
  readonly messageId: string;
}

/** One mail for all that is told at a time. It names neither health nor a centre: what it leaves out stands in the inbox. */
export function composeMessage({ userId, reader, lines, messageId }: MessageLetter, appUrl: string): Mail {
  const locale = localeOf(reader.locale);
  const told = lines.filter(({ note }) => note !== TEST_NOTE);
  if (told.length === 0) return { to: reader.email, ...testMail(lines, locale, appUrl), messageId };
  const { say } = sentencesOf(locale, 'messageMail');
  const unsubscribe = unsubscribeUrl({ type: 'person', userId, kinds: [...new Set(told.map(({ kind }) => kind))] });
  const parts = distinct(lines.map((line) => partOf(line, reader, locale, appUrl)));
  const words = {
    lead: say('lead', { count: parts.length }), parts, button: say('button'), link: `${appUrl}/inbox`, note: say('why'),
    stops: [chooseWay(locale, appUrl), stopWay(unsubscribe, locale)],
    foot: sentencesOf(locale, 'mail').say('foot'),
  };
  return { to: reader.email, subject: subjectOf(lines, locale), ...layOut(words, locale), messageId, unsubscribe };
}

/** Whoever asked for a test alone gets no other mail like it: there is nothing to end. */
function testMail(lines: readonly ToldLine[], locale: Locale, appUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { say } = sentencesOf(locale, 'messageMail');
  const lead = [...new Set(lines.map((line) => outsideSentence(line, locale)))].join(' ');
  const words = {
    lead, button: say('button'), link: `${appUrl}/inbox`, note: say('testWhy'), stops: [chooseWay(locale, appUrl)], foot: sentencesOf(locale, 'mail').say('foot'),
  };
  return { subject: say('subjects.test'), ...layOut(words, locale) };
}

const chooseWay = (locale: Locale, appUrl: string): MailWay => ({ words: sentencesOf(locale, 'messageMail').say('choose'), url: `${appUrl}${REACH_PATH}` });

function subjectOf(lines: readonly ToldLine[], locale: Locale): string {
  const { say } = sentencesOf(locale, 'messageMail');
  const subject = say(`subjects.${subjectKey(lines)}`);
  return lines.some(({ isNewDate }) => isNewDate) ? say('subjects.newDate', { subject }) : subject;
}

function subjectKey(lines: readonly ToldLine[]): string {
  const [kind, ...others] = new Set(lines.map((line) => line.kind));
  if (kind && others.length === 0) return kind;
  return lines.some((line) => isChange(line.kind)) ? 'mixed' : 'reminders';
}

/** What was told twice over, five changes of one plan, is said once. */
const distinct = (parts: readonly MailPart[]): readonly MailPart[] => [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];

function partOf(line: ToldLine, reader: Reader, locale: Locale, appUrl: string): MailPart {
  const { say } = sentencesOf(locale, 'messageMail');
  const told = toldScreen(line);
  return {
    heading: line.isNewDate ? say('newDate') : null,
    text: outsideSentence({ ...line, isNewDate: false }, locale),
    detail: readersTime(line, reader, locale),
    way: told && { words: say(`ways.${told.screen}`), url: `${appUrl}${told.path}` },
  };
}

/** Times are New York's: the same moment where the reader is at home, or wants to be told the time. Empty where clocks agree. */
function readersTime({ kind, params: { startsAt }, tripId }: ToldLine, { reach, homes }: Reader, locale: Locale): string {
  const home = reach.zone ? { zone: reach.zone, city: cityOfZone(reach.zone) } : homes.get(tripId ?? '');
  const at = kind === 'appointment' && typeof startsAt === 'string' ? new Date(startsAt) : null;
  if (!home || !at || Number.isNaN(at.getTime())) return '';
  const time = homeTime(at, home, locale);
  return time === null ? '' : sentencesOf(locale, 'messageMail').say('time', { time });
}
