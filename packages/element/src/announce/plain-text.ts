/** A code block, also one whose end has not come yet. `(?![\s\S])` is the end of the text, not of a line. */
const CODE_BLOCK = /^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?)??(?:\n {0,3}\1[^\n]*$|(?![\s\S]))/gm;

/**
 * Markdown as it is read aloud: without marks, links by their text, code blocks by name only. For speech, not for
 * display: it need not be exact, it has to be quick and must not stumble over half a construct at the end.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(CODE_BLOCK, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ >]*(?:#{1,6} |[-*+] |\d{1,9}[.)] )?(?:\[[ xX]\] )?/gm, '')
    .replace(/^\|?[ :|-]+\|[ :|-]*$/gm, '')
    .replace(/\*\*|__|~~|`|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/^[ |]*\| *| *\|[ |]*$/gm, '')
    .replace(/ *\| */g, ', ')
    .replace(/\n{2,}/g, '\n');
}
