'use server';

import { setFasting } from '@/lib/data/desk-settings-fasting';
import { addService, bringBackService, changeService, retireService } from '@/lib/data/desk-settings-services';
import { midnightProblems } from '@/lib/domain/appointments/midnight';
import { fastingForm, oneServiceForm } from '@/lib/input/desk-settings-forms';
import { addServiceForm, changeServiceForm } from '@/lib/input/desk-settings-service';
import { deskAction } from '@/lib/server/action';
import { refused } from '@/lib/server/outcome';
import { settingsOutcome } from '@/lib/server/settings-outcome';

type Words = Readonly<Record<'preparation' | 'companions' | 'fasting', string>>;

const midnightsOf = ({ preparation, companions, fasting }: Words) => midnightProblems({ preparation, companions, fasting });

export const add = deskAction({
  deed: 'change-desk',
  schema: addServiceForm,
  async run({ access, now }, service) {
    const problems = midnightsOf(service);
    if (problems.length > 0) return refused(problems);
    return settingsOutcome(await addService(access, service, now), 'services', access.centreId);
  },
});

export const change = deskAction({
  deed: 'change-desk',
  schema: changeServiceForm,
  async run({ access, now }, service) {
    const problems = midnightsOf(service);
    if (problems.length > 0) return refused(problems);
    return settingsOutcome(await changeService(access, service, now), 'services', access.centreId);
  },
});

export const retire = deskAction({
  deed: 'change-desk',
  schema: oneServiceForm,
  async run({ access, now }, { serviceId }) {
    return settingsOutcome(await retireService(access, serviceId, now), 'services', access.centreId);
  },
});

export const bringBack = deskAction({
  deed: 'change-desk',
  schema: oneServiceForm,
  async run({ access, now }, { serviceId }) {
    return settingsOutcome(await bringBackService(access, serviceId, now), 'services', access.centreId);
  },
});

export const fast = deskAction({
  deed: 'change-desk',
  schema: fastingForm,
  async run({ access, now }, { fasting, version }) {
    const problems = midnightProblems({ fasting });
    if (problems.length > 0) return refused(problems);
    return settingsOutcome(await setFasting(access, { rule: fasting, version }, now), 'services', access.centreId);
  },
});
