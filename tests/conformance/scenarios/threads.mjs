import { add, answer, create, done, get, items, streamed } from './build.mjs';

const one = (n) => done(answer(`a${n}`, `Answer ${n}`));
const many = (count, from = 1) => Array.from({ length: count }, (_, index) => one(from + index));
const list = (params = {}) => ({ type: 'threads.list', params });
const rename = (title) => ({ type: 'threads.update', params: { thread_id: '$thread', title } });
const remove = { type: 'threads.delete', params: { thread_id: '$thread' } };

export default [
  { id: 'threads.create/no-answer', requests: [create([])] },
  { id: 'threads.create/one-shot-answer', requests: [create([one(1)])] },
  { id: 'threads.create/streamed-answer', requests: [create(streamed('a1', 'Hello', ', ', 'world'))] },
  { id: 'threads.create/then-read', requests: [create(streamed('a1', 'Hello')), get] },
  { id: 'threads.create/two-answers', requests: [create([one(1), one(2)]), items({ order: 'asc' })] },
  { id: 'threads.create/title-in-first-turn', requests: [create([{ title: 'Topics' }, one(1)]), get] },
  { id: 'threads.create/title-before-any-event', requests: [create([{ title: 'Topics' }]), get] },
  { id: 'threads.create/title-twice', requests: [create([{ title: 'A' }, one(1), { title: 'B' }, one(2)]), get] },
  { id: 'threads.create/same-title-again', requests: [create([{ title: 'A' }, one(1), { title: 'A' }, one(2)])] },
  { id: 'threads.create/locked', requests: [create([{ status: { type: 'locked', reason: 'Waiting' } }, one(1)]), get] },
  { id: 'threads.create/closed', requests: [create([{ status: { type: 'closed' } }, one(1)]), get] },
  { id: 'threads.create/locked-still-answers', requests: [create([{ status: { type: 'locked' } }]), add([one(1)])] },
  { id: 'threads.create/image-domains', requests: [create([{ domains: ['example.com'] }, one(1)]), get] },
  { id: 'threads.create/no-image-domains', requests: [create([{ domains: [] }, one(1)]), get] },
  { id: 'threads.add/second-turn', requests: [create([one(1)]), add([one(2)]), get] },
  { id: 'threads.add/third-turn', requests: [create([one(1)]), add([one(2)]), add([one(3)]), items()] },
  { id: 'threads.add/title-later', requests: [create([one(1)]), add([{ title: 'Later' }, one(2)])] },
  { id: 'threads.get/21-items', requests: [create(many(24)), get] },
  { id: 'threads.get/exactly-20-items', requests: [create(many(19)), get] },
  { id: 'threads.get/19-items', requests: [create(many(18)), get] },
  { id: 'threads.list/empty', requests: [list()] },
  { id: 'threads.list/one', requests: [create([one(1)]), list()] },
  { id: 'threads.list/order-default', requests: [create([]), create([]), create([]), list()] },
  { id: 'threads.list/order-asc', requests: [create([]), create([]), list({ order: 'asc' })] },
  { id: 'threads.list/order-desc', requests: [create([]), create([]), list({ order: 'desc' })] },
  { id: 'threads.list/limit', requests: [create([]), create([]), create([]), list({ limit: 2 })] },
  { id: 'threads.list/limit-is-count', requests: [create([]), create([]), list({ limit: 2 })] },
  { id: 'threads.list/limit-9999', requests: [create([]), list({ limit: 9999, order: 'desc' })] },
  { id: 'threads.list/limit-null', requests: [create([]), list({ limit: null, after: null })] },
  { id: 'threads.list/titles', requests: [create([{ title: 'A' }]), create([]), list()] },
  { id: 'threads.update/rename', requests: [create([one(1)]), rename('New name'), get] },
  { id: 'threads.update/empty-title', requests: [create([one(1)]), rename('')] },
  { id: 'threads.update/unicode-title', requests: [create([]), rename('Ünïcode 機械 🤖'), list()] },
  { id: 'threads.delete/then-list', requests: [create([one(1)]), remove, list()] },
  { id: 'items.list/default', requests: [create([one(1), one(2)]), items()] },
  { id: 'items.list/asc', requests: [create([one(1), one(2)]), items({ order: 'asc' })] },
  { id: 'items.list/desc', requests: [create([one(1), one(2)]), items({ order: 'desc' })] },
  { id: 'items.list/limit-1', requests: [create([one(1), one(2)]), items({ limit: 1 })] },
  { id: 'items.list/after-asc', requests: [create(many(5)), items({ limit: 2, order: 'asc', after: '$item:a2' })] },
  { id: 'items.list/after-desc', requests: [create(many(5)), items({ limit: 2, order: 'desc', after: '$item:a4' })] },
  { id: 'items.list/after-last', requests: [create(many(3)), items({ order: 'asc', after: '$item:a3' })] },
  { id: 'items.list/limit-is-rest', requests: [create(many(3)), items({ limit: 2, order: 'asc', after: '$item:a1' })] },
  { id: 'items.list/more-than-there-are', requests: [create(many(3)), items({ limit: 100 })] },
  { id: 'items.list/default-limit', requests: [create(many(30)), items()] },
];
