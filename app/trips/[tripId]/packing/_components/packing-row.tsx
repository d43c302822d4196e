import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/kit/icon';
import { Tag } from '@/components/kit/tag';
import { lineName } from '@/lib/domain/packing/trip-packing';
import type { PackingLine } from '@/lib/domain/packing/types';
import { useLocale, useTranslations } from '@/lib/text/here';
import { packingLineWords } from '@/lib/text/packing-line-words';
import type { Shown } from './shown';
import { TickRow } from './tick-row';

interface PackingRowProps {
  readonly line: PackingLine;
  readonly shown: Shown;
}

/** One thing to pack: the box, why it is on the list, and who packs it. */
export function PackingRow({ line, shown }: PackingRowProps) {
  const { row = 0, deedId = '' } = shown.rows.get(lineName(line)) ?? {};
  const words = <LineWords line={line} row={row} />;
  return (
    <li className="pk" id={`l-${row}`}>
      {shown.mayTick
        ? <TickRow line={lineName(line)} row={row} deedId={deedId}>{words}</TickRow>
        : <LookedAt isPacked={line.isPacked}>{words}</LookedAt>}
      <WhoPacks line={line} shown={shown} />
    </li>
  );
}

/** For those who may look and not tick. */
function LookedAt({ isPacked, children }: { isPacked: boolean; children: ReactNode }) {
  const t = useTranslations('packing');
  return (
    <span className="pk-tick" data-packed={isPacked || undefined}>
      <span className="pk-box" aria-hidden="true" />
      <span className="pk-text">{children}<span className="vh">{t(isPacked ? 'isPacked' : 'isNotPacked')}</span></span>
    </span>
  );
}

const TSA = 'tsa-liquids';
const OWN_BAGS: Readonly<Record<string, string>> = { hospital: 'hospital' };

function LineWords({ line, row }: { line: PackingLine; row: number }) {
  const t = useTranslations('packing');
  const { title, quantity, why } = packingLineWords(line, useLocale());
  const isElsewhere = line.bag !== (OWN_BAGS[line.section] ?? 'travel');
  return (
    <>
      <b id={`l-${row}-name`}>{quantity === null ? title : `${quantity} × ${title}`}</b>
      {isElsewhere ? <Tag>{t(`bags.${line.bag}`)}</Tag> : null}
      <Why id={`l-${row}-why`} why={why} isTsa={line.why?.source === TSA} />
    </>
  );
}

function Why({ id, why, isTsa }: { id: string; why: string | null; isTsa: boolean }) {
  if (why === null) return null;
  if (!isTsa) return <span id={id} className="soft small">{why}</span>;
  return <span id={id} className="tsa"><Icon name="shield-check" size="s" /><span>{why}</span></span>;
}

/** Opens the line; for those who may not change it, a sign alone. */
function WhoPacks({ line, shown }: PackingRowProps) {
  const t = useTranslations('packing.who');
  const { title } = packingLineWords(line, useLocale());
  const packer = line.packerId === null ? undefined : shown.signs.get(line.packerId);
  const sign = <span className={packer?.look ?? 'avatar avatar--none'} aria-hidden="true">{packer?.initials ?? '+'}</span>;
  if (!shown.mayChange) return packer ? <span className="pk-who">{sign}<span className="vh">{packer.name}</span></span> : null;
  const href = shown.rows.get(lineName(line))?.edit ?? shown.path;
  const label = packer ? t('change', { name: packer.name, line: title }) : t('changeNobody', { line: title });
  return <Link className="pk-who" href={href} prefetch={false} aria-label={label}>{sign}</Link>;
}
