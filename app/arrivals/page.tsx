import { clsx } from 'clsx';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/kit/notice';
import { loadBoard } from '@/lib/data/arrivals';
import { sealCursor } from '@/lib/data/arrivals-cursor';
import { newsSince } from '@/lib/data/board-looks';
import { recordDeskLook } from '@/lib/data/desk-audit';
import type { PageCursor } from '@/lib/domain/arrivals/board';
import { arrivalsPath, arrivalsQuery } from '@/lib/input/arrivals-query';
import { boardAsked } from '@/lib/server/arrivals-view';
import { boardShown } from '@/lib/server/board-shown';
import { deskPage } from '@/lib/server/desk-page';
import { liveWords } from '@/lib/text/board-live-words';
import { requestLocale } from '@/lib/text/request';
import { BoardEmpty } from './_components/board-empty';
import { boardFrame } from './_components/board-frame';
import { FilterBar } from './_components/filter-bar';
import { LiveBoard } from './_components/live-board';
import { OutLinks } from './_components/out-links';
import { PageLinks } from './_components/page-links';
import { assignArrival, seeBoard } from './actions';
import { ArrivalPanel } from './arrival-panel';
import { search } from './filters/actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals'))('title') };
}

/** Who lands when, what could go wrong, and who takes care of it. */
export default async function ArrivalsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const address = arrivalsQuery.parse(await searchParams);
  const { access, centre, now } = await deskPage(address.centre ?? undefined, 'see-arrivals');
  const { view, notices } = boardAsked(address);
  const [board, , locale, t, filterWords] = await Promise.all([
    loadBoard(access, view, now), recordDeskLook(access, 'see-arrivals', now), requestLocale(), getTranslations('arrivals'), getTranslations('arrivalFilters'),
  ]);
  const { page, counts, staff, saved } = board;
  const since = await newsSince(access, board.lookedAt, now);
  const { trip, filters, density, find } = address;
  const desk = { centreId: access.centreId, centre };
  const at = (cursor: PageCursor | null) => cursor && arrivalsPath({ centre, filters, density, find, at: sealCursor(cursor) });
  const frame = boardFrame({ address, ...desk, userId: access.actor.userId, count: page.lines.length }, locale, now);
  return (
    <main id="main" className={clsx('staff', 'arrivals', `arrivals--${density}`, trip && 'arrivals--open')}>
      <div className="staff-main">
        {notices.map((notice) => <Notice key={notice} tone="warn" role="status"><p>{filterWords(`unreadable.${notice}`)}</p></Notice>)}
        <LiveBoard shown={boardShown(board, view, locale, now)} frame={frame} take={assignArrival} see={seeBoard} words={liveWords(locale)}
          since={since.toISOString()}
          filters={<FilterBar address={address} {...desk} staff={staff} saved={saved} search={search} find={view.find} out={<OutLinks address={address} centre={centre} />} />}
          empty={<BoardEmpty address={address} centre={centre} counts={counts} find={view.find} />} />
        <PageLinks before={at(page.before)} after={at(page.after)} />
        <p className="board-foot">{t('foot')}</p>
      </div>
      {trip ? <ArrivalPanel desk={access} tripId={trip} centre={centre} closeHref={frame.path} now={now} /> : null}
    </main>
  );
}
