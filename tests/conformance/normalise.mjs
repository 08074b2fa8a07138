/**
 * Responses of one scenario with what differs from run to run replaced: ids that a server mints by order of
 * appearance (`<thr:1>`), times by `<time>`. Ids that a script chose stay.
 *
 * @param {unknown} responses
 * @returns {any}
 */
export function normalise(responses) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const name = (kind, id) => {
    if (!names.has(id))
      names.set(id, `<${kind}:${[...names.values()].filter((n) => n.startsWith(`<${kind}:`)).length + 1}>`);
    return names.get(id);
  };
  const minted = /^(thr|msg|shcx|wf|tc|tsk|cmp)_[0-9A-Za-z_-]{6,}$/;
  const visit = (value, key) => {
    if (Array.isArray(value)) return value.map((entry) => visit(entry, key));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value)
          .map(([field, entry]) => [field, visit(entry, field)])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
    }
    if (typeof value !== 'string') return value;
    if (key === 'created_at') return '<time>';
    const match = minted.exec(value);
    return match ? name(match[1], value) : value;
  };
  return visit(responses, '');
}
