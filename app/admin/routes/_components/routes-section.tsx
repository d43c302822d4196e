import { ButtonLink } from '@/components/kit/button';
import { RowLink } from '@/components/kit/row-link';
import { Section } from '@/components/kit/section';
import { SettingRow } from '@/components/kit/setting-row';
import { Sheet } from '@/components/kit/sheet';
import { monthOf } from '@/lib/domain/calendar/months';
import type { Day } from '@/lib/domain/calendar/types';
import type { NewYorkAirport } from '@/lib/domain/flights/types';
import type { RouteStanding } from '@/lib/input/admin-forms';
import { formatDayWithYear, formatMonth } from '@/lib/text/format';
import { useLocale, useTranslations } from '@/lib/text/here';
import { FromForm } from './from-form';

interface Line {
  readonly origin: string;
  readonly destination: NewYorkAirport;
  readonly carrier: string;
  readonly carrierName: string;
}

type Listed = Line & { readonly standing: RouteStanding; readonly reviewedOn: Day };
type Imported = Line & { readonly from: Day; readonly until: Day; readonly departures: number };

interface RoutesSectionProps {
  /** What was typed into the search, an airport or not. */
  readonly typed: string;
  readonly origin: string | null;
  readonly routes: { readonly listed: readonly Listed[]; readonly imported: readonly Imported[] } | null;
}

/** Search for one airport, and what both sources say of it. */
export function RoutesSection({ typed, origin, routes }: RoutesSectionProps) {
  const t = useTranslations('admin.routes');
  const problem = typed !== '' && origin === null ? t('unknownFrom') : null;
  return (
    <Section id="from" title={t('search')}>
      <FromForm label={t('from')} submit={t('find')} typed={typed} problem={problem} />
      {origin && routes ? <ListedLines origin={origin} lines={routes.listed} /> : null}
      {origin && routes ? <ImportedLines origin={origin} lines={routes.imported} /> : null}
    </Section>
  );
}

const nameOf = ({ carrierName, carrier }: Line): string => `${carrierName} (${carrier})`;

function ListedLines({ origin, lines }: { origin: string; lines: readonly Listed[] }) {
  const t = useTranslations('admin.routes');
  return (
    <>
      <h3 className="admin-head">{t('listedFrom', { origin })}</h3>
      {lines.length === 0 ? <p>{t('noneListed', { origin })}</p> : (
        <Sheet padded={false} className="lines">{lines.map((line) => <ListedLine key={`${line.destination} ${line.carrier}`} line={line} />)}</Sheet>
      )}
      <ButtonLink look="text" href={`/admin/routes?from=${origin}&add=yes`}>{t('addLink')}</ButtonLink>
    </>
  );
}

function ListedLine({ line }: { line: Listed }) {
  const t = useTranslations('admin.routes');
  const { origin, destination, carrier, standing, reviewedOn } = line;
  const title = t('line', { origin, destination, airline: nameOf(line) });
  const note = `${t(`standings.${standing}`)}, ${t('reviewed', { day: formatDayWithYear(reviewedOn, useLocale()) })}`;
  return (
    <SettingRow title={title} note={note}>
      <RowLink href={`/admin/routes?from=${origin}&edit=${destination}-${carrier}`} label={title}>{useTranslations('admin')('change')}</RowLink>
    </SettingRow>
  );
}

function ImportedLines({ origin, lines }: { origin: string; lines: readonly Imported[] }) {
  const t = useTranslations('admin.routes');
  const locale = useLocale();
  return (
    <>
      <h3 className="admin-head">{t('importedFrom', { origin })}</h3>
      {lines.length === 0 ? <p>{t('noneImported', { origin })}</p> : (
        <Sheet padded={false} className="lines">
          {lines.map((line) => (
            <SettingRow
              key={`${line.destination} ${line.carrier}`}
              title={t('line', { origin, destination: line.destination, airline: nameOf(line) })}
              note={t('measuredLine', { from: formatMonth(monthOf(line.from), locale), until: formatMonth(monthOf(line.until), locale), departures: line.departures })}
            >
              {null}
            </SettingRow>
          ))}
        </Sheet>
      )}
    </>
  );
}
