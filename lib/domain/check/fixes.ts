import type { Change, FindingParams, Fix, Way } from './types';

export function changeFix(id: string, change: Change, params: FindingParams = {}): Fix {
  return { type: 'change', id, change, params };
}

export function wayFix(id: string, to: Way, params: FindingParams = {}, itemId: string | null = null): Fix {
  return { type: 'way', id, to, itemId, params };
}
