import { CheckLine } from '@/components/kit/check-line';
import { Icon } from '@/components/kit/icon';
import { Section } from '@/components/kit/section';
import { type Line, LINE_KINDS, type LineKind } from '@/lib/domain/plan/replan/types';
import { lineFieldName } from '@/lib/input/replan-event';
import { useLocale, useTranslations } from '@/lib/text/here';
import { proposedWords, type ProposedWords } from '@/lib/text/replan-words';

interface LineGroupsProps {
  readonly lines: readonly Line[];
  readonly who: 'centre' | 'other';
}

/** The four groups, in their order; what stays needs no box. */
export function LineGroups({ lines, who }: LineGroupsProps) {
  return LINE_KINDS.map((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    if (own.length === 0) return null;
    return kind === 'keep' ? <KeptLines key={kind} lines={own} /> : <TickedLines key={kind} kind={kind} lines={own} who={who} />;
  });
}

function TickedLines({ kind, lines, who }: LineGroupsProps & { kind: Exclude<LineKind, 'keep'> }) {
  const t = useTranslations('replan');
  return (
    <Section id={`group-${kind}`} title={t(`groups.${kind}`, { who })} aside={<p className="soft">{t(`asides.${kind}`, { count: lines.length })}</p>}>
      <ul className="sheet lines">
        {lines.map((line) => (
          <li key={line.id}>
            <CheckLine name={lineFieldName(line.id)} isFixed={line.isLocked}><LineText line={line} /></CheckLine>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What, the old day struck out, the new day, and one reason. */
function LineText({ line }: { line: Line }) {
  const t = useTranslations('replan');
  const locale = useLocale();
  const { name, from, to, why } = proposedWords(line, locale);
  return (
    <>
      <b>{name}</b>
      <span className="mv"><LineDays line={line} from={from} to={to} /></span>
      <span className="soft small">{why} {line.isLocked ? t('alwaysTaken') : null}</span>
    </>
  );
}

/** From which day to which; only the day that there is, where nothing new is asked for. */
function LineDays({ line: { kind, subject, reason }, from, to }: { line: Line } & Pick<ProposedWords, 'from' | 'to'>) {
  const t = useTranslations('replan');
  if (subject === 'team') return null;
  if (kind === 'drop') return <s>{from}</s>;
  if (reason === 'still-fits') return <b className="num">{from}</b>;
  return (
    <>
      {from ? <s>{from}</s> : <span className="soft">{t('isNew')}</span>}
      <Icon name="arrow-right" size="s" />
      <b className="num">{to ?? t('open')}</b>
    </>
  );
}

function KeptLines({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('replan');
  const locale = useLocale();
  return (
    <Section id="group-keep" title={t('groups.keep')} aside={<p className="soft">{t('asides.keep')}</p>}>
      <ul className="kept-lines">
        {lines.map((line) => {
          const { name, from, why } = proposedWords(line, locale);
          return (
            <li key={line.id}>
              <Icon name="check" />
              <span>{name}, {from}{line.reason === 'fits' ? null : <span className="soft small"> {why}</span>}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
