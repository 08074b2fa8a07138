import { describe, expect, it } from 'vitest';
import { readQuestion } from './question.js';

describe('readQuestion', () => {
  it.each([
    ['What is a node?', 'definition'],
    ["what's tf2", 'definition'],
    ['How does Nav2 work?', 'definition'],
    ['Explain the costmap', 'definition'],
    ['What is the default QoS depth?', 'other'],
    ['Why does my robot oscillate?', 'other'],
    ['How do I write a publisher?', 'instructions'],
    ['is it possible to fly two drones', 'instructions'],
    ['want other colors, how?', 'instructions'],
    ['launch file example', 'instructions'],
    ['Could you show me how to save a map', 'instructions'],
    ['Which types of joints are there?', 'enumeration'],
    ['list the commands', 'enumeration'],
    ['topic vs service', 'comparison'],
    ['Should I use an action or a service for that?', 'comparison'],
  ])('%j asks for %s', (text, kind) => expect(readQuestion(text).kind).toBe(kind));

  it.each([
    ['What is the difference between a topic and a service?', ['topic', 'service']],
    ['differences between REST APIs and gRPC in practice', ['REST APIs', 'gRPC']],
    ['Please compare URDF with SDF.', ['URDF', 'SDF']],
    ['How does forward kinematics differ from inverse kinematics?', ['forward kinematics', 'inverse kinematics']],
    ['when should I use a topic or an action for navigation goals?', ['topic', 'action']],
    ['lidar vs. camera', ['lidar', 'camera']],
    ['which is better: PID or MPC', ['PID', 'MPC']],
    ['What is a topic?', []],
  ])('finds what %j compares', (text, sides) => expect(readQuestion(text).sides).toEqual(sides));

  it.each([
    ['What is a PID controller?', ['pid', 'control']],
    ['what does use_sim_time do', ['usesimtim', 'us', 'sim', 'time']],
    ['What is a frame used for in tf2?', ['frame']],
  ])('finds what %j wants defined', (text, subject) => expect(readQuestion(text).subject).toEqual(subject));

  it('takes the kind of the question before where a follow-up says none', () => {
    expect(readQuestion('and in C++?', { earlier: 'How do I write a node?' }).kind).toBe('instructions');
    expect(readQuestion('and what about actions?', { earlier: 'What is a topic?' }).kind).toBe('definition');
  });

  it('weighs words by how much they name the subject', () => {
    const { terms } = readQuestion('How do I use the lidar to write a map?');
    expect(terms.get('lidar')).toBe(1);
    expect(terms.get('write')).toBe(0.6);
    expect(terms.get('us')).toBe(0.3);
    expect(terms.has('the')).toBe(false);
  });

  it('is quick on a hostile text', () => {
    const started = performance.now();
    readQuestion('should i use '.repeat(30));
    readQuestion('between and or vs how do '.repeat(16));
    readQuestion(`what are the ${'a '.repeat(200)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
