/** An object literal of a source text: the name it is assigned to, its literal properties, and the objects within. */
export interface ObjectLiteral {
  readonly key: string | undefined;
  readonly values: Map<string, string | boolean>;
  readonly children: ObjectLiteral[];
}

const token =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[A-Za-z_$][\w$]*|[{}[\](),:?]/g;

/**
 * Reads string and boolean properties out of a JavaScript or TypeScript configuration without running it:
 * running a stranger's configuration to learn two strings would need its dependencies installed and trusted.
 * What is computed is not seen; the options of `indexSite` say it then.
 */
export function readObjectLiterals(source: string): ObjectLiteral {
  const root: ObjectLiteral = { key: undefined, values: new Map(), children: [] };
  const stack = [root];
  let key: string | undefined;
  let afterColon = false;
  for (const [text] of source.matchAll(token)) {
    if (text.startsWith('//') || text.startsWith('/*')) continue;
    const top = stack.at(-1) ?? root;
    if (text === ':') afterColon = key !== undefined;
    else if (text === '{') {
      const child: ObjectLiteral = { key: afterColon ? key : undefined, values: new Map(), children: [] };
      top.children.push(child);
      stack.push(child);
      [key, afterColon] = [undefined, false];
    } else if (text === '}') {
      if (stack.length > 1) stack.pop();
      [key, afterColon] = [undefined, false];
    } else if (/^[[\](),?]$/.test(text)) {
      // An array between a key and an object (`presets: [['classic', {…}]]`) keeps no name.
      [key, afterColon] = [undefined, false];
    } else {
      const literal = asLiteral(text);
      if (afterColon && key !== undefined) {
        if (literal !== undefined) top.values.set(key, literal);
        [key, afterColon] = [undefined, false];
      } else key = typeof literal === 'string' ? literal : text;
    }
  }
  return root;
}

function asLiteral(text: string): string | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^['"]/.test(text) || (text.startsWith('`') && !text.includes('${')))
    return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return undefined;
}

/** The object and everything below it, outermost first. */
export function* eachObject(object: ObjectLiteral): Generator<ObjectLiteral> {
  yield object;
  for (const child of object.children) yield* eachObject(child);
}
