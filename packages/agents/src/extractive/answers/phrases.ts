/** When the site has no answer; it cites nothing. */
export const NOTHING_FOUND =
  "I couldn't find an answer to that on this site. Try naming the thing you are looking for in other words, or ask about one part of it at a time; you can also select a passage on a page and ask about it.";

export const SEARCH_UNAVAILABLE =
  "I can't search this site right now, so I have nothing to base an answer on. Please try again in a moment; the pages themselves and their own navigation still work.";

/** Before what has some of the words of a question, but hardly its answer. */
export const CLOSEST = 'I found no direct answer to that on this site. This comes closest:';
