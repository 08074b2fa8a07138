/** The few fields of a HAST node that are used here. */
interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, string | number>;
  children?: Node[];
}

/**
 * Puts each table into a box that scrolls sideways and takes the keyboard focus, so that a wide table can be read on
 * a phone and by readers who do not use a pointer. (Docusaurus scrolls the table itself, which nobody can focus.)
 */
export function scrollableTables(): (tree: Node) => void {
  return wrapTables;
}

function wrapTables(node: Node): void {
  node.children = node.children?.map((child) => {
    wrapTables(child);
    return child.tagName === 'table' ? wrapped(child) : child;
  });
}

function wrapped(table: Node): Node {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: 'table-scroll', role: 'group', ariaLabel: 'Table', tabIndex: 0 },
    children: [table],
  };
}
