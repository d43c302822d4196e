/*
 * A media query's rem is the browser's own, whatever size of text a page sets for itself: with text half as large again, a window
 * would be laid out as if it were as wide in letters as before. This writes each query on width twice: as it stands, and
 * for the two largest sizes of text (`data-text` on html) at widths that are larger by as much. Text then grows as with the browser's zoom.
 */

/** Of the largest text: `--text-scale` in app/styles/display.css. */
const SCALE = 1.55;

const LARGE = ':where(:root:is([data-text="larger"],[data-text="largest"]))';
const USUAL = ':where(:root:not([data-text="larger"],[data-text="largest"]))';

const WIDTH_IN_REM = /width[^)]*?rem/;
const widened = (query) => query.replace(/([\d.]+)rem/g, (_, rem) => `${Number((Number(rem) * SCALE).toFixed(4))}rem`);

/** A selector of the root itself cannot stand below it. */
const isOfRoot = (selector) => /^(?::root|html|:where\(:root|:host)/.test(selector);

function gated(rule, query, gate) {
  const copy = rule.clone({ params: query });
  copy.each((child) => {
    if (child.type === 'rule') child.selectors = child.selectors.map((selector) => (isOfRoot(selector) ? selector : `${gate} ${selector}`));
  });
  return copy;
}

const plugin = () => ({
  postcssPlugin: 'styles-for-large-text',
  OnceExit(root) {
    const found = [];
    root.walkAtRules('media', (rule) => {
      if (WIDTH_IN_REM.test(rule.params) && rule.parent?.type !== 'rule') found.push(rule);
    });
    for (const rule of found) {
      const [wide, other] = [[], []];
      for (const query of rule.params.split(',').map((part) => part.trim())) (WIDTH_IN_REM.test(query) ? wide : other).push(query);
      const asItStands = other.length > 0 ? [rule.clone({ params: other.join(', ') })] : [];
      rule.replaceWith(...asItStands, gated(rule, wide.join(', '), USUAL), gated(rule, widened(wide.join(', ')), LARGE));
    }
  },
});
plugin.postcss = true;

module.exports = plugin;
