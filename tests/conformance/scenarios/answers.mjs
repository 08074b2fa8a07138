import {
  added,
  annotated,
  annotation,
  answer,
  create,
  delta,
  done,
  emit,
  get,
  items,
  part,
  partAdded,
  partDone,
  removed,
  replaced,
  streamed,
  updated,
  urlSource,
} from './build.mjs';

const file = { type: 'file', title: 'Manual', filename: 'manual.pdf' };
const entity = {
  type: 'entity',
  title: 'Robot 7',
  id: 'r7',
  icon: 'cube',
  label: 'R7',
  inline_label: 'r7',
  interactive: true,
  data: { n: 1 },
};
const cited = (source, index) => create([...streamedWith('a1', 'One two.', annotation(source, index))]);

function streamedWith(id, value, note) {
  return [
    added(answer(id)),
    partAdded(id),
    delta(id, value),
    annotated(id, note),
    partDone(id, value, [note]),
    done(answer(id, value, [note])),
  ];
}

export default [
  { id: 'answers/many-deltas', requests: [create(streamed('a1', ...'The quick brown fox'.split(/(?= )/))), get] },
  { id: 'answers/empty-delta', requests: [create(streamed('a1', '', 'x', ''))] },
  {
    id: 'answers/two-parts',
    requests: [
      create([
        added(answer('a1')),
        partAdded('a1', '', 0),
        delta('a1', 'one', 0),
        partDone('a1', 'one', [], 0),
        partAdded('a1', '', 1),
        delta('a1', 'two', 1),
        partDone('a1', 'two', [], 1),
        done({ ...answer('a1'), content: [part('one'), part('two')] }),
      ]),
      get,
    ],
  },
  {
    id: 'answers/delta-without-part',
    requests: [create([added(answer('a1')), delta('a1', 'x', 2), done(answer('a1', 'x'))])],
  },
  {
    id: 'answers/two-interleaved',
    requests: [
      create([
        added(answer('a1')),
        added(answer('a2')),
        delta('a1', 'x'),
        delta('a2', 'y'),
        done(answer('a2', 'y')),
        done(answer('a1', 'x')),
      ]),
      items({ order: 'asc' }),
    ],
  },
  { id: 'answers/removed', requests: [create([added(answer('a1')), delta('a1', 'secret'), removed('a1')]), get] },
  { id: 'answers/removed-after-done', requests: [create([done(answer('a1', 'x')), removed('a1')]), get] },
  { id: 'answers/replaced', requests: [create([done(answer('a1', 'x')), replaced(answer('a1', 'y'))]), get] },
  { id: 'answers/replaced-before-done', requests: [create([added(answer('a1')), replaced(answer('a1', 'y'))]), get] },
  { id: 'answers/never-done', requests: [create([added(answer('a1')), delta('a1', 'x')]), get] },
  { id: 'answers/update-of-unknown-item', requests: [create([delta('nobody', 'x'), done(answer('a1', 'y'))]), get] },
  { id: 'answers/remove-unknown-item', requests: [create([removed('nobody'), done(answer('a1', 'y'))]), get] },
  { id: 'answers/unicode', requests: [create(streamed('a1', '機', '械 🤖', ' e\u0301')), get] },
  { id: 'answers/markup', requests: [create(streamed('a1', '<script>alert(1)</script>', ' [x](javascript:1)')), get] },
  { id: 'annotations/url', requests: [cited(urlSource(), 3), get] },
  {
    id: 'annotations/url-whole',
    requests: [
      cited(
        urlSource({ description: 'About topics', timestamp: '2026-01-01', group: 'Docs', attribution: 'Example' }),
        3,
      ),
      get,
    ],
  },
  { id: 'annotations/no-index', requests: [cited(urlSource()), get] },
  { id: 'annotations/index-0', requests: [cited(urlSource(), 0), get] },
  { id: 'annotations/file', requests: [cited(file, 7), get] },
  { id: 'annotations/entity', requests: [cited(entity, 7), get] },
  { id: 'annotations/entity-least', requests: [cited({ type: 'entity', title: 'R', id: 'r' }, 7), get] },
  {
    id: 'annotations/two-at-one-place',
    requests: [
      create([
        added(answer('a1')),
        delta('a1', 'x'),
        annotated('a1', annotation(urlSource(), 1), 0, 0),
        annotated('a1', annotation(file, 1), 0, 1),
        done(answer('a1', 'x', [annotation(urlSource(), 1), annotation(file, 1)])),
      ]),
      get,
    ],
  },
  {
    id: 'events/progress',
    requests: [create([emit({ type: 'progress_update', text: 'Searching' }), done(answer('a1', 'x'))]), get],
  },
  {
    id: 'events/progress-icon',
    requests: [create([emit({ type: 'progress_update', text: 'Searching', icon: 'search' })])],
  },
  { id: 'events/effect', requests: [create([emit({ type: 'client_effect', name: 'open', data: { page: 1 } })])] },
  { id: 'events/effect-no-data', requests: [create([emit({ type: 'client_effect', name: 'open' })])] },
  {
    id: 'events/notice',
    requests: [create([emit({ type: 'notice', level: 'warning', message: 'Careful', title: 'Note' })])],
  },
  { id: 'events/notice-least', requests: [create([emit({ type: 'notice', level: 'info', message: 'Hi' })])] },
  {
    id: 'events/error-goes-on',
    requests: [
      create([emit({ type: 'error', code: 'custom', message: 'Hm', allow_retry: true }), done(answer('a1', 'x'))]),
      get,
    ],
  },
  { id: 'events/error-least', requests: [create([emit({ type: 'error' })])] },
  {
    id: 'events/stream-options-again',
    requests: [
      create([emit({ type: 'stream_options', stream_options: { allow_cancel: false } }), done(answer('a1', 'x'))]),
    ],
  },
  {
    id: 'events/unknown-update-target-type',
    requests: [
      create([
        done(answer('a1', 'x')),
        updated('a1', { type: 'generated_image.updated', image: { id: 'i', url: 'u' } }),
      ]),
    ],
  },
];
