import { describe, expect, it } from 'vitest';
import { medicinesRule } from './medicines-rule';
import type { CentreRule, MedicinesRule } from './types';

const centre = (medicines: MedicinesRule | null): CentreRule => ({ medicines, note: 'Bring a photo ID.', source: 'nyulangone.org', checkedOn: null });

describe('medicines in the hospital bag', () => {
  it('the centre’s rule wins over what the patient was told, that over the default', () => {
    expect(medicinesRule(centre('BRING'), 'LEAVE')).toEqual({ rule: 'BRING', by: 'centre' });
    expect(medicinesRule(centre('LEAVE'), 'BRING')).toEqual({ rule: 'LEAVE', by: 'centre' });
    expect(medicinesRule(centre(null), 'BRING')).toEqual({ rule: 'BRING', by: 'patient' });
    expect(medicinesRule(null, 'LEAVE')).toEqual({ rule: 'LEAVE', by: 'patient' });
    expect(medicinesRule(centre(null), null)).toEqual({ rule: 'LEAVE', by: 'default' });
    expect(medicinesRule(null, null)).toEqual({ rule: 'LEAVE', by: 'default' });
  });
});
