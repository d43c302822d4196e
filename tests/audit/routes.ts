import { mayDo } from '@/lib/domain/access/deeds';
import { OWN_PAGES, PUBLIC_PAGES, TRIP_SCREENS } from '@/tests/e2e/support/pages';
import { idsOf, sessionsOf, tokensOf } from '@/tests/e2e/support/access-addresses';
import { type AccessWorld, accessWorld, type Caller } from '@/tests/support/access-world';
import { type Address, PAGES } from '@/tests/support/address-table';
import { pathOf } from '@/tests/support/addresses';
import { visit } from '@/tests/bench/visitor';

/** A page as somebody opens it. */
export interface Route {
  readonly path: string;
  readonly who: string;
  readonly cookie: string;
}

export interface Routes {
  readonly looked: readonly Route[];
  /** Folders of pages that show something only in a state that their own tests make. */
  readonly left: readonly string[];
}

/** Every page of the product, each once for somebody whom it opens to; and the screens of the demo's patient, whose trip has a history. */
export async function routesOf(site: string): Promise<Routes> {
  const world = await accessWorld();
  const ids = await idsOf(world);
  const [tokens, sessions] = [await tokensOf(world), await sessionsOf(Object.values(world.people))];
  const looked = Object.entries(PAGES).flatMap(([folder, address]): readonly Route[] => {
    if (address.onlyRefused) return [];
    const token = 'token' in address.opener ? tokens[address.opener.token] : '';
    const who = readerOf(address, world);
    const cookie = who?.actor?.type === 'person' ? (sessions.get(who.actor.userId) ?? '') : '';
    return [{ path: pathOf(folder, address.query ?? '', { ...ids, token }), who: who?.who ?? 'a visitor', cookie }];
  });
  const left = Object.entries(PAGES).filter(([, { onlyRefused }]) => onlyRefused).map(([folder]) => folder);
  return { looked: withoutDoubles([...await patientsPages(site), ...looked]), left };
}

async function patientsPages(site: string): Promise<readonly Route[]> {
  const { cookie, screens } = await visit(site);
  const mine = [...OWN_PAGES, ...TRIP_SCREENS.map((screen) => `${screens.overview}${screen}`)];
  return [
    ...[...PUBLIC_PAGES, screens.preview, screens.shared].map((path) => ({ path, who: 'a visitor', cookie: '' })),
    ...mine.map((path) => ({ path, who: 'the demo’s patient', cookie })),
  ];
}

type Reader = Pick<Caller, 'who' | 'actor'>;

/** Somebody whom a page opens to; null where nobody need be signed in. */
function readerOf({ opener, behind }: Address, { callers, people }: AccessWorld): Reader | null {
  if ('token' in opener) return null;
  if ('desk' in opener) return { who: 'manager', actor: people.manager };
  if ('deed' in opener) return callers.find(({ standing }) => standing && mayDo(opener.deed, standing) && (!behind || behind.some((deed) => mayDo(deed, standing)))) ?? null;
  return { anybody: null, person: { who: 'owner', actor: people.owner }, administrator: { who: 'administrator', actor: people.administrator } }[opener.who];
}

const withoutDoubles = (routes: readonly Route[]): readonly Route[] => [...new Map(routes.map((route) => [`${route.who} ${route.path}`, route])).values()];
