export const SETTINGS_SCREENS = ['services', 'hours', 'closures', 'resources'] as const;
export type SettingsScreen = (typeof SETTINGS_SCREENS)[number];

/** The address of a screen of a desk's settings: whoever works at two centres stays at this one. */
export function settingsPath(screen: SettingsScreen | 'schedule', centreId: string, more: Readonly<Record<string, string>> = {}): string {
  return `/desk/${screen}?${new URLSearchParams({ centre: centreId, ...more }).toString()}`;
}
