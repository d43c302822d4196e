import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { Tag, type TagTone } from '@/components/kit/tag';
import type { IconName } from '@/components/kit/icons';
import { dialled } from '@/components/trip/dialled';
import { askedDay, asksEscort, type Call, type CallState, isOnlyTold, isOpen, takesAnswer } from '@/lib/domain/plan/rebooking';
import { type CallFact, type CallWords, needsForm } from '@/lib/text/call-words';
import { formatDay } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { AnswerForm, type AnswerChoice } from './answer-form';

interface CallCardProps {
  readonly tripId: string;
  readonly call: Call;
  readonly words: CallWords;
  /** Whether it is about a time at the centre's desk: that is changed there, and may stay. */
  readonly isAtDesk: boolean;
  /** The next one to make: it alone has the solid button. */
  readonly isFirst: boolean;
}

const TONE: Readonly<Record<CallState, { readonly tone: TagTone; readonly icon: IconName }>> = {
  TO_CALL: { tone: 'mark', icon: 'phone' }, ASKED: { tone: 'plain', icon: 'clock' },
  CHANGED: { tone: 'ok', icon: 'check' }, REFUSED: { tone: 'stop', icon: 'circle-alert' },
};

/** One call: what, by when, phone, code, what to say; afterwards how it went. */
export function CallCard({ tripId, call, words, isAtDesk, isFirst }: CallCardProps) {
  const t = useTranslations('rebooking');
  const { tone, icon } = TONE[call.state];
  const open = isOpen(call);
  return (
    <li className={open ? 'callcard' : 'callcard is-ok'}>
      <div className="cc-head">
        <h3>{words.name}</h3>
        <Tag tone={tone} icon={icon}>{t(`states.${call.state}`)}</Tag>
      </div>
      <CallFacts facts={words.facts} />
      {open ? (
        <div className="say">
          <p className="say-h">{t('sayTitle')}</p>
          <p>“{words.say}”</p>
        </div>
      ) : null}
      <CallAnswers tripId={tripId} call={call} words={words} isAtDesk={isAtDesk} isFirst={isFirst} />
    </li>
  );
}

function CallFacts({ facts }: { facts: readonly CallFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="stub cc-facts">
      {facts.map(({ term, value, phone }) => (
        <div key={term}><dt>{term}</dt><dd>{phone ? <a className="num" href={dialled(phone)}>{value}</a> : value}</dd></div>
      ))}
    </dl>
  );
}

function CallAnswers({ tripId, call, words, isAtDesk, isFirst }: CallCardProps) {
  const t = useTranslations('rebooking');
  const choices = useChoices(call, isAtDesk);
  if (!isOpen(call)) return <AnswerForm tripId={tripId} callId={call.id} choices={[{ outcome: 'to-call', label: t('reopen'), look: 'text' }]} />;
  return (
    <>
      {words.phone ? (
        <div className="cc-acts">
          <ButtonLink look={isFirst ? 'primary' : 'outline'} href={dialled(words.phone)}><Icon name="phone" />{t('call', { name: words.name })}</ButtonLink>
        </div>
      ) : null}
      <AnswerForm
        tripId={tripId} callId={call.id} choices={choices} answer={call.answer}
        answerWords={takesAnswer(call) ? { open: t('write'), label: t('answer') } : undefined}
      />
      {call.subject === 'escort' ? <p><ButtonLink look="text" href={`/trips/${tripId}/escort`}>{t('someoneElse')}</ButtonLink></p> : null}
    </>
  );
}

/** Sentences choose by `none` where nobody wrote a name down. */
const personOf = ({ params }: Call): string => String(params.name || 'none');

/** What may have come of the call, by what it is about. */
function useChoices(call: Call, isAtDesk: boolean): readonly AnswerChoice[] {
  const t = useTranslations('rebooking');
  const own = useYes(call);
  const yes = isAtDesk ? atDesk(t) : own;
  const asked: readonly AnswerChoice[] = call.state === 'TO_CALL' ? [{ outcome: 'asked', label: t('asked'), look: 'text' }] : [];
  if (isOnlyTold(call)) return yes;
  const no = call.subject === 'escort' ? t('cannotCome', { name: personOf(call) }) : t('refused');
  return [...yes, ...asked, { outcome: 'refused', label: no, look: 'text' }];
}

/** A time at a desk is changed on its own page, which closes the call; or people let it stand. */
const atDesk = (t: ReturnType<typeof useTranslations<'rebooking'>>): readonly AnswerChoice[] => [
  { outcome: 'changed', label: t('atDesk'), look: 'outline' }, { outcome: 'stays', label: t('stays'), look: 'text' },
];

function useYes(call: Call): readonly AnswerChoice[] {
  const t = useTranslations('rebooking');
  const locale = useLocale();
  const { subject, params } = call;
  if (subject === 'team') return [{ outcome: 'changed', label: t('called'), look: 'outline' }];
  if (subject === 'escort') {
    return asksEscort(call)
      ? [{ outcome: 'moved', label: t('saidYes', { name: personOf(call) }), look: 'outline' }]
      : [{ outcome: 'changed', label: t('settled'), look: 'outline' }];
  }
  if (params.reason === 'cancelled' || params.reason === 'not-needed') return [{ outcome: 'moved', label: t('cancelled'), look: 'outline' }];
  if (needsForm(call)) return [{ outcome: 'changed', label: t('changed'), look: 'outline' }];
  const day = askedDay(call);
  const taken = params.kind === 'STAY' || day === null ? t('movedStay') : t('moved', { day: formatDay(day, locale) });
  return [{ outcome: 'moved', label: taken, look: 'outline' }, { outcome: 'changed', label: t('otherDay'), look: 'text' }];
}
