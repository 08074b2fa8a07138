import { describe, expect, it } from 'vitest';
import { siteSections } from '../../../test-support/site-sections.js';
import { splitSentences } from '../../text/sentences.js';
import { understand } from '../asking/understand.js';
import { readSection } from '../reading/section.js';
import { type AnswerRequest, composeAnswer } from './compose-answer.js';

interface Asking extends Partial<AnswerRequest> {
  readonly pageTitle?: string;
  readonly earlierQuestions?: readonly string[];
}

function answer(message: string, asking: Asking = {}): string | null {
  const {
    selection = null,
    pageTitle = null,
    earlierQuestions = [],
    sections = siteSections.map(readSection),
  } = asking;
  const { questions, isAboutPage } = understand({ question: message, selection, pageTitle, earlierQuestions });
  return composeAnswer({ questions, selection, wholePage: isAboutPage ? pageTitle : null, sections });
}

describe('composeAnswer', () => {
  it('answers "what is" with the definition first', () => {
    expect(answer('What is a service?')).toMatch(/^A service is a function that one node offers .+\[\^2\]/);
    expect(answer('What is a topic?')).toMatch(/^A topic is a named channel .+\[\^1\]/);
  });

  it('covers both sides of a comparison, with the table', () => {
    const text = answer('What is the difference between a topic and a service?');
    expect(text).toMatch(/^A topic is a one-way stream, while a service is an exchange with an answer\./);
    expect(text).toContain('Side by side:[^3]\n\n| Aspect | Topic | Service |'.replace('Aspect', ' '));
    expect(text).toContain('**Topic:** A topic is a named channel');
    expect(text).toContain('**Service:** A service is a function');
  });

  it('says which side the site does not explain', () => {
    expect(answer('topic versus blackboard')).toContain('I found nothing on this site that says what “blackboard” is.');
  });

  it('answers "how do I" with code and the words that announce it', () => {
    const text = answer('How do I write a publisher?');
    expect(text).toContain(
      "Create it in the constructor of your node:[^4]\n\n```python\nself.publisher = self.create_publisher(Twist, 'cmd_vel', 10)  # [^1] is no mark here\n```",
    );
  });

  it('answers "how do I" with the steps', () => {
    expect(answer('how to tune the controller')).toContain(
      'takes three steps.[^5]\n\n1. Set the gain `ki` to zero.\n2. Raise the gain `kp` until',
    );
  });

  it('answers "which" with the list', () => {
    expect(answer('Which types of sensors are there?')).toContain(
      'Wren has three types of sensors:[^6]\n\n- **Lidar**: measures distances to walls.\n- **Encoders**',
    );
  });

  it('answers two questions in turn', () => {
    const text = answer('What is a topic and how do I tune the controller?') ?? '';
    expect(text.indexOf('A topic is')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('1. Set the gain')).toBeGreaterThan(text.indexOf('A topic is'));
  });

  it('explains a selection by what stands around it, without repeating it', () => {
    const selection = 'A topic is a named channel on which nodes publish messages and to which others subscribe.';
    const text = answer('Explain this', { selection });
    expect(text).toMatch(
      /^It has any number of readers, e\.g\. a logger and a viewer\.\[\^1\] Nobody waits for an answer\.\[\^1\]/,
    );
    expect(text).not.toContain(selection);
  });

  it('takes a follow-up in the sense of what was asked before', () => {
    const text = answer('and what about services?', { earlierQuestions: ['What is a topic?'] });
    expect(text).toMatch(/^A service is a function/);
  });

  it('sums up a page', () => {
    const text = answer('What is this page about?', { pageTitle: 'Topics' });
    expect(text).toMatch(/^A topic is a named channel/);
    expect(text).toContain('**Write a publisher:** A publisher sends messages on one topic.');
    expect(text).not.toContain('service is');
  });

  it.each(['Who won the world cup in 2018?', 'best pizza recipe in Naples', 'tell me a joke', 'qwertz'])(
    'has no answer to %j',
    (message) => expect(answer(message)).toBeNull(),
  );

  const questions = [
    'What is a topic?',
    'difference between topics and services',
    'How do I write a publisher in Python?',
    'which sensors are there',
    'is publishing blocking?',
    'how long may a service call take',
    'topic readers and sensor data, which one measures turning',
  ];

  it.each(questions)('quotes word by word and marks every statement: %j', (message) => {
    const text = answer(message) ?? '';
    const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    const marks = [...prose.matchAll(/\[\^(\d+)\]/g)].map(([, ref]) => Number(ref));
    expect(marks.length).toBeGreaterThan(0);
    for (const ref of marks) expect(siteSections.map((section) => section.ref)).toContain(ref);
    const site = siteSections
      .map(({ markdown }) => markdown.replace(/\s+/g, ' ').replace('[the API](./api.md)', 'the API'))
      .join(' ');
    const quoted = prose.split('\n\n').filter((part) => part !== '' && !/^(?:\||[-\d])/.test(part));
    for (const paragraph of quoted) {
      expect(paragraph).toMatch(/\[\^\d+\]$/);
      const words = paragraph.replace(/^\*\*[^*]+:\*\* /, '').replace(/\[\^\d+\]/g, '');
      for (const sentence of splitSentences(words).filter((part) => part !== 'Side by side:')) {
        expect(site).toContain(sentence.replace(/[.:]$/, ''));
      }
    }
  });

  it.each(questions)('stays short: %j', (message) => {
    const prose = (answer(message) ?? '').replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    expect(prose.split(/\s+/).length).toBeLessThan(260);
  });

  it('survives whatever a page holds', () => {
    const markdown = [
      '```\nnever closed',
      '| a |',
      '- ',
      '> > >',
      '[^1]: x',
      '***',
      '<div',
      '# ',
      '\u0000',
      '[x](',
      '`',
    ].join('\n\n');
    const sections = [readSection({ ref: 1, title: '', page: '', url: 'not a url', markdown }, 0)];
    expect(() => answer('What is x?', { sections })).not.toThrow();
  });
});
