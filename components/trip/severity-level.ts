import type { SeverityLevel } from '@/components/kit/severity-shape';
import type { Severity } from '@/lib/domain/check/types';

export const LEVEL_OF_SEVERITY = { blocked: 'stop', warning: 'warn', tip: 'tip' } as const satisfies Record<Severity, SeverityLevel>;
