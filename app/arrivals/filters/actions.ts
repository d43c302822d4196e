'use server';

import { removeFilter, saveFilter } from '@/lib/data/saved-filters';
import { removeFilterForm, saveFilterForm, searchForm } from '@/lib/input/board-forms';
import { addressInText, arrivalsPath, filtersPath } from '@/lib/input/arrivals-query';
import { deskAction } from '@/lib/server/action';
import { sealSearch } from '@/lib/server/arrivals-view';
import { centreInAddress } from '@/lib/server/desk-page';
import { done, notFoundOutcome, refused } from '@/lib/server/outcome';

/** The board as it was, from its beginning, with what was typed sealed into its address. */
export const search = deskAction({
  deed: 'see-arrivals',
  schema: searchForm,
  async run({ access, actor }, { find, query }) {
    const { filters, density } = addressInText(query);
    return done(arrivalsPath({ centre: centreInAddress(actor, access.centreId), filters, density, find: find && sealSearch(find) }));
  },
});

export const save = deskAction({
  deed: 'see-arrivals',
  schema: saveFilterForm,
  async run({ access, actor, now }, { name, whose, query: filters }) {
    const refusal = await saveFilter(access, { name, filters, isShared: whose === 'centre' }, now);
    return refusal ? refused([refusal]) : done(filtersPath({ centre: centreInAddress(actor, access.centreId), filters }, 'saved'));
  },
});

export const remove = deskAction({
  deed: 'see-arrivals',
  schema: removeFilterForm,
  async run({ access, actor }, { filterId, query: filters }) {
    const isRemoved = await removeFilter(access, filterId);
    return isRemoved ? done(filtersPath({ centre: centreInAddress(actor, access.centreId), filters }, 'removed')) : notFoundOutcome;
  },
});
