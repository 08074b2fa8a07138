import { type AskedQuestion, planSearch } from './plan-search.js';
import { type Question, readQuestion } from './question.js';
import { splitQuestions } from './split-questions.js';

/** What a message wants to know, and what to search for. */
export interface Understanding {
  readonly questions: readonly Question[];
  readonly queries: readonly string[];
  /** Whether it asks about the page as a whole. */
  readonly isAboutPage: boolean;
}

export function understand(asked: AskedQuestion): Understanding {
  const { questions, background } = splitQuestions(asked.question);
  const plans = questions.map((question, index) =>
    planSearch({ ...asked, question, earlierQuestions: [...asked.earlierQuestions, ...questions.slice(0, index)] }),
  );
  // What is told beside a single question is worth searching for too.
  const whole = planSearch(asked);
  const queries = plans.length === 1 && whole.context === '' ? [whole.query] : plans.map(({ query }) => query);
  return {
    questions: questions.map((text, index) => {
      const others = questions.filter((other) => other !== text);
      const { earlier = null, context = '' } = plans[index] ?? {};
      return readQuestion(text, { earlier, background: [background, ...others].join(' '), context });
    }),
    queries,
    isAboutPage: plans.some((plan) => plan.isAboutPage),
  };
}
