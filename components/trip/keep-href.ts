/** Where a reason is asked for to leave a finding as it is. */
export const keepHref = (tripId: string, findingKey: string): string => `/trips/${tripId}/keep?${new URLSearchParams({ finding: findingKey })}`;
