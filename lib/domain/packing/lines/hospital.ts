import { hasProcedure, hasSurgery, type LineSpec } from './line-spec';
import type { Situation } from '../situation';

const staysOvernight = (it: Situation): boolean => hasProcedure(it) && it.nights > 0;

/** What depends on nights or procedure tells of it. */
export const HOSPITAL: readonly LineSpec[] = [
  { key: 'name-labels', bag: 'hospital', asks: hasProcedure, source: 'maine-list' },
  { key: 'ride-clothes', bag: 'hospital', asks: hasProcedure, source: 'rwj-list' },
  { key: 'grip-socks', bag: 'hospital', asks: hasProcedure, source: 'spine-centre-list' },
  { key: 'own-medicines', bag: 'hospital', isMustHave: true, isMedical: true, asks: (it) => hasProcedure(it) && it.rule.rule === 'BRING', why: ({ rule }) => (rule.by === 'centre' ? 'own-medicines-centre' : 'own-medicines-patient') },
  { key: 'prescribed-wash', bag: 'hospital', isMedical: true, asks: hasSurgery, source: 'rwj-list' },
  { key: 'robe', bag: 'hospital', isMedical: true, asks: staysOvernight, source: 'spine-centre-list' },
  { key: 'cough-drops', bag: 'hospital', isMedical: true, asks: hasSurgery, source: 'osc-list' },
];
