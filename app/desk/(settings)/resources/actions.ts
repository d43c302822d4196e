'use server';

import { addResource, bringBackResource, changeResource, moveResource, retireResource } from '@/lib/data/desk-settings-resources';
import { addResourceForm, changeResourceForm, moveResourceForm, oneResourceForm } from '@/lib/input/desk-settings-forms';
import { deskAction } from '@/lib/server/action';
import { settingsOutcome } from '@/lib/server/settings-outcome';

export const add = deskAction({
  deed: 'change-desk',
  schema: addResourceForm,
  async run({ access, now }, resource) {
    return settingsOutcome(await addResource(access, resource, now), 'resources', access.centreId);
  },
});

export const change = deskAction({
  deed: 'change-desk',
  schema: changeResourceForm,
  async run({ access, now }, resource) {
    return settingsOutcome(await changeResource(access, resource, now), 'resources', access.centreId);
  },
});

export const move = deskAction({
  deed: 'change-desk',
  schema: moveResourceForm,
  async run({ access, now }, moved) {
    return settingsOutcome(await moveResource(access, moved, now), 'resources', access.centreId);
  },
});

export const retire = deskAction({
  deed: 'change-desk',
  schema: oneResourceForm,
  async run({ access, now }, { resourceId }) {
    return settingsOutcome(await retireResource(access, resourceId, now), 'resources', access.centreId);
  },
});

export const bringBack = deskAction({
  deed: 'change-desk',
  schema: oneResourceForm,
  async run({ access, now }, { resourceId }) {
    return settingsOutcome(await bringBackResource(access, resourceId, now), 'resources', access.centreId);
  },
});
