'use server';

import { endFeed, makeFeed, newAddress } from '@/lib/data/feeds';
import { newAddressForm } from '@/lib/input/feed-forms';
import { noFields } from '@/lib/input/trip-forms';
import { tripAction } from '@/lib/server/action';
import { redrawn } from '@/lib/server/outcome';

export const makeOwnFeed = tripAction({
  deed: 'add-to-calendar',
  schema: noFields,
  async run({ access, now }) {
    await makeFeed(access, now);
    return redrawn;
  },
});

export const newFeedAddress = tripAction({
  deed: 'add-to-calendar',
  schema: newAddressForm,
  async run({ access, now }, { issue }) {
    await newAddress(access, issue, now);
    return redrawn;
  },
});

export const endOwnFeed = tripAction({
  deed: 'add-to-calendar',
  schema: noFields,
  async run({ access, now }) {
    await endFeed(access, now);
    return redrawn;
  },
});
