import type { PluginCreator } from 'postcss';

declare const plugin: PluginCreator<never>;
export = plugin;
