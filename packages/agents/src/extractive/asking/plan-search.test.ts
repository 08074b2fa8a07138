import { describe, expect, it } from 'vitest';
import { type AskedQuestion, planSearch } from './plan-search.js';

const ask = (question: string, asked: Partial<AskedQuestion> = {}) =>
  planSearch({ question, selection: null, pageTitle: null, earlierQuestions: [], ...asked });

describe('planSearch', () => {
  it('searches for a question that stands alone as it is', () => {
    const plan = ask('What is a topic?', { pageTitle: 'Services', earlierQuestions: ['How do I install ROS 2?'] });
    expect(plan).toEqual({ query: 'What is a topic?', context: '', earlier: null, isAboutPage: false });
  });

  it('completes a follow-up by the question before', () => {
    const earlierQuestions = ['What is the difference between a topic and a service?'];
    expect(ask('and what about actions?', { earlierQuestions })).toMatchObject({
      query: 'actions difference topic service',
      earlier: earlierQuestions[0],
    });
    expect(ask('why?', { earlierQuestions }).query).toBe('difference topic service');
    expect(ask('How fast is it?', { earlierQuestions: ['What is a lidar?'] }).query).toBe('fast lidar');
  });

  it('looks past follow-ups for what they are about', () => {
    const earlierQuestions = ['How do I write a node?', 'and in C++?'];
    expect(ask('can you show an example?', { earlierQuestions }).query).toBe('show example write node C++');
  });

  it('adds the selection and the page it is from', () => {
    const plan = ask('Explain this', { selection: 'A topic is a named channel.', pageTitle: 'Topics' });
    expect(plan.query).toBe('topic named channel Topics');
  });

  it('adds the page to a question about it', () => {
    expect(ask('What is this page about?', { pageTitle: 'PID control' })).toMatchObject({
      query: 'page PID control',
      isAboutPage: true,
    });
    expect(ask('summarize', { pageTitle: 'PID control' }).isAboutPage).toBe(true);
  });

  it('never searches for nothing, nor for a novel', () => {
    expect(ask('why?').query).toBe('why?');
    expect(ask('word '.repeat(500)).query.length).toBeLessThanOrEqual(300);
  });
});
