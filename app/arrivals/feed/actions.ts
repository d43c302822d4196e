'use server';

import { endDeskFeed, makeDeskFeed, renewDeskFeed } from '@/lib/data/desk-feeds';
import { newAddressForm } from '@/lib/input/feed-forms';
import { noFields } from '@/lib/input/trip-forms';
import { deskAction } from '@/lib/server/action';
import { redrawn } from '@/lib/server/outcome';

export const makeOwnDeskFeed = deskAction({
  deed: 'see-arrivals',
  schema: noFields,
  async run({ access, now }) {
    await makeDeskFeed(access, now);
    return redrawn;
  },
});

export const newDeskFeedAddress = deskAction({
  deed: 'see-arrivals',
  schema: newAddressForm,
  async run({ access, now }, { issue }) {
    await renewDeskFeed(access, issue, now);
    return redrawn;
  },
});

export const endOwnDeskFeed = deskAction({
  deed: 'see-arrivals',
  schema: noFields,
  async run({ access, now }) {
    await endDeskFeed(access, now);
    return redrawn;
  },
});
