'use server';

import { addRoute, reviewRoute } from '@/lib/data/admin-routes';
import { listAirports } from '@/lib/data/reference';
import { dayIn, NEW_YORK } from '@/lib/domain/calendar/zones';
import { problem } from '@/lib/domain/problem';
import { addRouteForm, reviewRouteForm } from '@/lib/input/admin-forms';
import { administratorAction } from '@/lib/server/action';
import { done, refused } from '@/lib/server/outcome';

const listed = (origin: string) => done(`/admin/routes?from=${origin}&done=yes#from`);

export const review = administratorAction({
  deed: 'review-route',
  schema: reviewRouteForm,
  async run({ access, now }, route) {
    if (route.reviewedOn > dayIn(NEW_YORK, now)) return refused([problem('reviewedOn', 'day-not-yet')]);
    return (await reviewRoute(access, route, now)) ? listed(route.origin) : refused([problem(null, 'not-found')]);
  },
});

export const add = administratorAction({
  deed: 'add-route',
  schema: addRouteForm,
  async run({ access, now }, route) {
    if (route.reviewedOn > dayIn(NEW_YORK, now)) return refused([problem('reviewedOn', 'day-not-yet')]);
    if (!(await listAirports()).some(({ iata }) => iata === route.origin)) return refused([problem('origin', 'unknown-airport')]);
    if (route.origin === route.destination) return refused([problem('destination', 'same-airport')]);
    return (await addRoute(access, route, now)) ? listed(route.origin) : refused([problem('carrier', 'route-listed-already')]);
  },
});
