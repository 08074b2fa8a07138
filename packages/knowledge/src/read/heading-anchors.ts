// The ids that the site generator gives its headings. Source: `remark/headings/index.ts` of @docusaurus/mdx-loader 3.10:
// a comment `{/* #id */}` or `<!-- #id -->` at the end, else `{#id}`, else a GitHub slug of the text, numbered within the page.
// Explicit ids don't take part in the numbering. GitHub itself and most other generators slug the same way.
import GithubSlugger from 'github-slugger';
import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const classicId = /\s*\{#((?:.(?!\{#|\}))*.)\}$/;
// Kramdown, MkDocs and others: `{: #id .class }`.
const attributeList = /\s*\{:\s*#([\w.:-]+)[^}]*\}$/;

/** Finds each heading's anchor, and takes the id mark off its text. */
export function readHeadingAnchors(root: Root): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  visit(root, 'heading', (heading) => {
    anchors.set(heading, commentId(heading) ?? textId(heading) ?? slugger.slug(headingText(heading)));
  });
  return anchors;
}

// JSX that stands for text counts with its children, raw HTML not at all.
function headingText(heading: Heading): string {
  const nodes = heading.children.filter((child) => child.type !== 'html');
  return toText(nodes.length > 0 ? nodes : heading);
}

function commentId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  const comment = last === undefined ? undefined : commentOf(last);
  const first = comment?.trim().split(' ')[0];
  if (!first?.startsWith('#') || first.length === 1) return undefined;
  heading.children.pop();
  const text = heading.children.at(-1);
  if (text?.type === 'text') text.value = text.value.trimEnd();
  return first.slice(1);
}

function commentOf(node: PhrasingContent): string | undefined {
  if (node.type === 'mdxTextExpression') return /^\s*\/\*([\s\S]*?)\*\/\s*$/.exec(node.value)?.[1];
  if (node.type === 'html') return /^<!--([\s\S]*)-->$/.exec(node.value)?.[1];
  return undefined;
}

function textId(heading: Heading): string | undefined {
  const text = headingText(heading);
  const match = classicId.exec(text) ?? attributeList.exec(text);
  const last = heading.children.at(-1);
  if (!match?.[1]) return undefined;
  if (last?.type === 'text') {
    last.value = last.value.replace(classicId, '').replace(attributeList, '');
    if (last.value === '' && heading.children.length > 1) heading.children.pop();
  }
  return match[1].trim();
}
