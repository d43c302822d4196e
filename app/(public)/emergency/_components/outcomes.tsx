import { ButtonLink } from '@/components/kit/button';
import { Icon } from '@/components/kit/icon';
import { type SeverityLevel, SeverityShape } from '@/components/kit/severity-shape';
import { TeamCalls } from '@/components/trip/team-calls';
import type { Answer } from '@/lib/domain/guide/signs';
import type { GuideSituation } from '@/lib/domain/guide/situation';
import { type AnswerSign, answersIn, signsOfAnswer } from '@/lib/domain/guide/triage';
import { callsFor, type TeamCall } from '@/lib/domain/guide/whom-to-call';
import { useTranslations } from '@/lib/text/here';

const LEVELS = { emergency: 'stop', now: 'warn', today: 'tip', visit: 'none', none: 'none' } as const satisfies Readonly<Record<Answer, SeverityLevel>>;

interface OutcomesProps {
  readonly situation: GuideSituation;
  /** The surgeon's side, where a trip knows it. */
  readonly calls: readonly TeamCall[];
}

/** Every answer, gravest first; the styles leave the one that fits. On paper, and in a browser too old for that, all of them stand. */
export function Outcomes({ situation, calls }: OutcomesProps) {
  return (
    <div aria-live="polite">
      <ol className="outcomes">
        {answersIn(situation).map((answer) => <Outcome key={answer} answer={answer} situation={situation} calls={callsFor(answer, calls)} />)}
      </ol>
    </div>
  );
}

function Outcome({ answer, situation, calls }: OutcomesProps & { answer: Answer }) {
  const t = useTranslations('emergency');
  return (
    <li className={`outcome outcome--${answer}`}>
      <SeverityShape level={LEVELS[answer]} />
      <div>
        {answer === 'none' ? <p className="o-l">{t('nothing')}</p> : <Signs signs={signsOfAnswer(answer, situation)} />}
        <h3>{t(`answers.${answer}.answer`)}</h3>
        <p>{t(`answers.${answer}.note`)}</p>
        <Ways answer={answer} calls={calls} />
      </div>
    </li>
  );
}

/** Those that are ticked; where nothing shows that, all that lead here. */
function Signs({ signs }: { signs: readonly AnswerSign[] }) {
  const t = useTranslations('emergency');
  return (
    <div className="o-l">
      <p className="o-ticked">{t('ticked')}</p>
      <p className="o-any">{t('any')}</p>
      <ul>
        {signs.map(({ sign, counts }) => (
          <li key={sign} data-of={sign} className={`is-${counts}`}>
            {t(`signs.${sign}`)}
            {counts === 'before' ? <span className="o-any"> {t('beforeSurgery')}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Ways({ answer, calls }: { answer: Answer; calls: readonly TeamCall[] }) {
  const t = useTranslations('emergency');
  switch (answer) {
    case 'emergency':
      return (
        <>
          <div className="row"><ButtonLink href="tel:911" look="stop" large><Icon name="phone" />{t('call')}</ButtonLink></div>
          <TeamCalls calls={calls} />
        </>
      );
    case 'now':
    case 'today':
      return calls.length === 0 ? <p>{t('noNumber')}</p> : <TeamCalls calls={calls} />;
    case 'visit':
      return <div className="row"><ButtonLink href="/centres" look="outline">{t('centres')}</ButtonLink></div>;
    case 'none':
      return null;
  }
}
