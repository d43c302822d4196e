type TextField = HTMLInputElement | HTMLTextAreaElement;

interface TypedForms {
  /** Whether somebody has typed what no answer has taken yet. */
  readonly hasTyped: () => boolean;
  readonly leave: () => void;
}

/** Notes in which forms of the page somebody types. */
export function watchTyping(): TypedForms {
  const typed = new Set<HTMLFormElement>();
  const note = ({ target }: Event): void => {
    const form = (target as TextField).form;
    if (form) typed.add(form);
  };
  document.addEventListener('input', note);
  return {
    hasTyped: () => [...typed].some((form) => form.isConnected) || isTypedBefore(),
    leave: () => document.removeEventListener('input', note),
  };
}

/** Typed before scripts came: nothing was noted, but the fields show it. */
function isTypedBefore(): boolean {
  const fields = [...document.querySelectorAll<TextField>('form input:not([type=hidden]), form textarea')];
  return fields.some((field) => field.value !== field.defaultValue);
}

/** Whether a form is under way. */
export const isSending = (): boolean => document.querySelector('form [type=submit][aria-disabled=true]') !== null;
