'use server';

import { changeLink, type LinkAnswer, makeLink, newAddress, revokeLink } from '@/lib/data/share-links';
import { changeLinkForm, makeLinkForm, newAddressForm, revokeLinkForm } from '@/lib/input/link-forms';
import { tripAction } from '@/lib/server/action';
import { done, notFoundOutcome, type Outcome, refused } from '@/lib/server/outcome';

export const makeShareLink = tripAction({
  deed: 'manage-people',
  schema: makeLinkForm,
  run: async ({ access, now }, { choice, passcode }) => outcomeOf(await makeLink(access, choice, passcode, now), access.tripId),
});

export const changeShareLink = tripAction({
  deed: 'manage-people',
  schema: changeLinkForm,
  run: async ({ access, now }, { linkId, ...change }) => outcomeOf(await changeLink(access, linkId, change, now), access.tripId),
});

export const renewShareLink = tripAction({
  deed: 'manage-people',
  schema: newAddressForm,
  run: async ({ access, now }, { linkId, version }) => outcomeOf(await newAddress(access, linkId, version, now), access.tripId),
});

export const turnOffShareLink = tripAction({
  deed: 'manage-people',
  schema: revokeLinkForm,
  run: async ({ access, now }, { linkId }) => outcomeOf(await revokeLink(access, linkId, now), access.tripId),
});

/** Back to the people, where the link stands with its address. */
function outcomeOf(answer: LinkAnswer, tripId: string): Outcome {
  switch (answer.type) {
    case 'done':
      return done(`/trips/${tripId}/people#links`);
    case 'refused':
      return refused(answer.problems);
    case 'not-found':
      return notFoundOutcome;
  }
}
