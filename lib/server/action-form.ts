/**
 * What calls a server action is React's own writing, beside the fields of the form: which action, and the state before it. What is
 * not written as React writes it for an action of ours, which all take a state and a form, Next takes for a fault of its own.
 */
export function isActionForm(form: FormData, isByScript: boolean): boolean {
  return isByScript ? isReply(form.get('0')) : references(form).every((prefix) => isBound(form, prefix));
}

/** Text that begins so is no text, unless the sign is doubled. */
const BY_SCRIPT = /^\$(?:\$|undefined$|K[\da-f]{1,4}$)/;
const IN_FORM = /^\$(?:\$|undefined$|@[\da-f]{1,4}$)/;

/** Two arguments: the state, and the form by a sign that stands for it. */
function isReply(written: FormDataEntryValue | null): boolean {
  const said = read(written, BY_SCRIPT);
  return Array.isArray(said) && said.length === 2;
}

const references = (form: FormData): readonly string[] =>
  Array.from(form.keys()).filter((name) => name.startsWith('$ACTION_REF_')).map((name) => `$ACTION_${name.slice('$ACTION_REF_'.length)}:`);

/** An action by its name, and in a part of its own the list of what comes before the form. */
function isBound(form: FormData, prefix: string): boolean {
  const said = read(form.get(`${prefix}0`), IN_FORM);
  if (typeof said !== 'object' || said === null || !('id' in said) || typeof said.id !== 'string' || !('bound' in said)) return false;
  const { bound } = said;
  return bound === null || (typeof bound === 'string' && bound.startsWith('$@') && Array.isArray(read(form.get(prefix + bound.slice(2)), BY_SCRIPT)));
}

/** The JSON of a part; undefined where it is none, or refers to what no form of ours has. */
function read(written: FormDataEntryValue | null, known: RegExp): unknown {
  if (typeof written !== 'string') return undefined;
  let isKnown = true;
  try {
    const said: unknown = JSON.parse(written, (_name, value: unknown) => {
      if (typeof value === 'string' && value.startsWith('$') && !known.test(value)) isKnown = false;
      return value;
    });
    return isKnown ? said : undefined;
  } catch {
    return undefined;
  }
}
