import { describe, expect, it } from 'vitest';
import { splitQuestions } from './split-questions.js';

describe('splitQuestions', () => {
  it('tells what is asked from what is told', () => {
    expect(splitQuestions('I have two drones. How do I fly both? They use PX4.')).toEqual({
      questions: ['How do I fly both?'],
      background: 'I have two drones. They use PX4.',
    });
  });

  it('takes two questions apart', () => {
    expect(splitQuestions('What is QoS and which setting should I use for scans?').questions).toEqual([
      'What is QoS',
      'which setting should I use for scans?',
    ]);
    expect(splitQuestions('What is a node? How do I write one in Python?').questions).toHaveLength(2);
  });

  it('leaves one question whole', () => {
    const question = 'What is the difference between a topic and a service?';
    expect(splitQuestions(question)).toEqual({ questions: [question], background: '' });
    expect(splitQuestions('launch file example').questions).toEqual(['launch file example']);
  });

  it('finds the question at the end of a pasted log', () => {
    const log = 'ERROR at line 7 of node.cpp. '.repeat(500);
    const { questions, background } = splitQuestions(`${log}Why does the node die?`);
    expect(questions).toEqual(['Why does the node die?']);
    expect(background.length).toBeLessThan(2_000);
  });
});
