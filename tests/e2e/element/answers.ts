import type { Annotation } from '@docent/protocol';
import { xssCorpus } from '../../../packages/element/test-support/xss-corpus.js';

/** An answer that is known beforehand. */
export interface Answer {
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

const cited: Readonly<Record<string, { title: string; url: string; description: string }>> = {
  topics: {
    title: 'Topics',
    url: '/docs/topics#publishers:~:text=A%20topic%20is%20a%20named%20bus',
    description: 'A topic is a named bus over which nodes exchange messages without knowing each other.',
  },
  services: {
    title: 'Services and requests',
    url: '/docs/services#requests:~:text=exactly%20one%20answer',
    description: 'A client sends a request and waits until the server has sent exactly one answer.',
  },
  qos: {
    title: 'Quality of service profiles in depth',
    url: '/docs/quality-of-service#history',
    description: 'A subscription that asks for reliable delivery does not match a best-effort publisher.',
  },
  rclpy: {
    title: 'rclpy API',
    url: 'https://docs.example.org/rclpy/api.html',
    description: 'Node.create_publisher(msg_type, topic, qos_profile)',
  },
};

/** Text with `[^name]` after what a source supports, as the text without them and the annotations at their places. */
function withCitations(marked: string): Answer {
  const annotations: Annotation[] = [];
  let text = '';
  for (const [part = '', before = '', name] of marked.matchAll(/([\s\S]*?)(?:\[\^(\w+)\]|$)/g)) {
    if (part === '') continue;
    text += before;
    const source = name === undefined ? undefined : cited[name];
    if (source === undefined) continue;
    const attribution = source.url.startsWith('/') ? 'The Robotics Book' : undefined;
    annotations.push({
      type: 'annotation',
      index: [...text].length,
      source: { type: 'url', ...source, ...(attribution === undefined ? {} : { attribution }) },
    });
  }
  return { text, annotations };
}

const difference = `A **topic** is a named bus: a publisher sends messages and does not know who listens.[^topics] A **service** is a question with exactly one answer.[^services]

| | Topic | Service |
|---|:---:|:---:|
| Direction | one-way | request and reply |
| Partners | many to many | one server, many clients |
| Use it for | sensor data, state | a quick computation, a setting |

Choose by what the sender needs to know:

1. **Nothing.** Publish to a topic, and tune its [quality of service](/docs/quality-of-service).[^qos]
2. **That it worked.** Call a service and wait for its reply.

Here is a minimal publisher:

\`\`\`python
import rclpy
from std_msgs.msg import String

def main() -> None:
    rclpy.init()
    node = rclpy.create_node("talker")
    publisher = node.create_publisher(String, "chatter", 10)
    # Ten messages a second until Ctrl-C.
    node.create_timer(0.1, lambda: publisher.publish(String(data="hello")))
    rclpy.spin(node)
\`\`\`

The third argument is the depth of the queue.[^rclpy] A service blocks its caller, so keep it short; for work that takes time there are **actions**.`;

const paragraph =
  'Sensors drift, motors heat up and wheels slip, so an estimate of where a robot is grows worse with every second that it is not compared with the world. ';

export const answers: Readonly<Record<string, Answer>> = {
  short: { text: 'A short answer.', annotations: [] },
  'topic and a service': withCitations(difference),
  long: {
    text: Array.from({ length: 30 }, (_, index) => `## Part ${index + 1}\n\n${paragraph.repeat(3)}`).join('\n\n'),
    annotations: [],
  },
  attack: { text: xssCorpus.join('\n\n'), annotations: attackAnnotations() },
  unbroken: { text: `${'averyveryverylongword'.repeat(30)}\n\n\`${'x'.repeat(300)}\``, annotations: [] },
};

function attackAnnotations(): readonly Annotation[] {
  return xssCorpus.slice(0, 12).map((attack) => ({
    type: 'annotation',
    index: 0,
    source: {
      type: 'url',
      url: `javascript:owned=1//${attack}`,
      title: attack,
      description: attack,
      attribution: attack,
    },
  }));
}
