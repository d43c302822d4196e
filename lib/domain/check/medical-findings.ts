/** Findings about medicines, wounds and what may be lifted: how their keys begin. */
export const MEDICAL_FINDINGS: readonly string[] = ['medicine-not-in-cabin:', 'medicine-runs-out:', 'too-heavy-to-lift:', 'not-packed:must-haves-home'];

/** Whether a finding, by its key, is only for those who see the medical part; so is why somebody leaves it as it is. */
export const isMedicalFinding = (findingKey: string): boolean => MEDICAL_FINDINGS.some((start) => findingKey.startsWith(start));
