import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import { SeverityShape } from '@/components/kit/severity-shape';
import type { StaffName } from '@/lib/domain/arrivals/board';
import { type Assigned, BOARD_ONLY, BOARD_RANGES, type BoardFilters, type DaysAsked, READINESS } from '@/lib/domain/arrivals/filters';
import { ARRIVAL_NEEDS, type ArrivalNeed } from '@/lib/domain/arrivals/needs';
import { ARRIVAL_FLAGS } from '@/lib/domain/arrivals/types';
import { DAYS_RANGE } from '@/lib/input/arrivals-query';
import { flagName } from '@/lib/text/arrival-flag-words';
import { rangeWords } from '@/lib/text/filter-words';
import { useLocale, useTranslations } from '@/lib/text/here';

/** A choice behind its name; of all menus one is open at a time. */
function Menu({ name, chosen, isOpen, children }: { name: string; chosen: string; isOpen?: boolean; children: ReactNode }) {
  const t = useTranslations('arrivals.filters');
  return (
    <details className="fmenu" name="filter" open={isOpen}>
      <summary className="fbtn">{t('menu', { name, chosen })} <Icon name="chevron-down" size="s" /></summary>
      <div className="fmenu-sheet">{children}</div>
    </details>
  );
}

interface ChecksProps<T extends string> {
  readonly type?: 'checkbox' | 'radio';
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: readonly T[];
}

function Checks<T extends string>({ type = 'checkbox', name, legend, options, chosen }: ChecksProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}><input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />{label}</label>
      ))}
    </fieldset>
  );
}

/** "any", "Wheelchair", "3" */
function useChosen() {
  const t = useTranslations('arrivals.filters');
  return (words: readonly string[]): string => (words.length > 1 ? t('several', { count: words.length }) : (words[0] ?? t('any')));
}

const RANGES = [...BOARD_RANGES, DAYS_RANGE] as const;

/** Which days; own ones by their dates. */
export function DaysMenu({ filters: { range }, wrongDays }: { filters: BoardFilters; wrongDays: DaysAsked | null }) {
  const locale = useLocale();
  const t = useTranslations('arrivalFilters');
  const days = wrongDays ?? (typeof range === 'object' ? range : null);
  const name = useTranslations('arrivals.filters')('days');
  const chosen = wrongDays || typeof range === 'object' ? DAYS_RANGE : range;
  const wrong = wrongDays ? { 'aria-describedby': 'wrong-days', 'aria-invalid': true } : {};
  return (
    <Menu name={name} chosen={rangeWords(range, locale)} isOpen={wrongDays !== null}>
      {wrongDays ? <p className="error" id="wrong-days"><SeverityShape level="stop" />{t('wrongDays')}</p> : null}
      <Checks type="radio" name="range" legend={name} options={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))} chosen={[chosen]} />
      <div className="fmenu-days">
        <label>{t('from')}<input type="date" name="from" defaultValue={days?.from} {...wrong} /></label>
        <label>{t('to')}<input type="date" name="to" defaultValue={days?.to} {...wrong} /></label>
      </div>
    </Menu>
  );
}

/** Whose; colleagues by name. */
export function AssignedChoice({ assigned, staff }: { assigned: Assigned; staff: readonly StaffName[] }) {
  const t = useTranslations('arrivalFilters');
  const chosen = typeof assigned === 'object' ? assigned.userId : assigned;
  const hasLeft = typeof assigned === 'object' && !staff.some(({ userId }) => userId === assigned.userId);
  return (
    <label className="fbtn">
      <span>{t('assigned')}</span>
      <select name="assigned" defaultValue={chosen}>
        {(['all', 'me', 'nobody'] as const).map((one) => <option key={one} value={one}>{t(`assignedTo.${one}`)}</option>)}
        {staff.map(({ userId, name }) => <option key={userId} value={userId}>{name}</option>)}
        {hasLeft ? <option value={chosen}>{t('assignedTo.somebody')}</option> : null}
      </select>
    </label>
  );
}

export function NeedsMenu({ needs }: { needs: readonly ArrivalNeed[] }) {
  const t = useTranslations('arrivalFilters');
  const chosen = useChosen();
  return (
    <Menu name={t('needs')} chosen={chosen(needs.map((need) => t(`needsOf.${need}`)))}>
      <Checks name="needs" legend={t('needs')} options={ARRIVAL_NEEDS.map((value) => ({ value, label: t(`needsOf.${value}`) }))} chosen={needs} />
    </Menu>
  );
}

/** What may go wrong, how much is to fix, and what waits for the centre. */
export function FlagsMenu({ filters: { flags, readiness, only } }: { filters: BoardFilters }) {
  const locale = useLocale();
  const t = useTranslations('arrivalFilters');
  const chosen = useChosen();
  const words = [...flags.map((flag) => flagName(flag, locale)), ...(readiness ? [t(`readinessOf.${readiness}`)] : []), ...only.map((one) => t(`onlyOf.${one}`))];
  const states = [{ value: '' as const, label: t('any') }, ...READINESS.map((value) => ({ value, label: t(`readinessOf.${value}`) }))];
  return (
    <Menu name={t('flags')} chosen={chosen(words)}>
      <Checks name="flags" legend={t('flags')} options={ARRIVAL_FLAGS.map((value) => ({ value, label: flagName(value, locale) }))} chosen={flags} />
      <Checks type="radio" name="readiness" legend={t('readiness')} options={states} chosen={[readiness ?? '']} />
      <Checks name="only" legend={t('only')} options={BOARD_ONLY.map((value) => ({ value, label: t(`onlyOf.${value}`) }))} chosen={only} />
    </Menu>
  );
}
