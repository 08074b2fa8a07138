import type { FoundSection } from '../src/extractive/search-result.js';

/** Sections of a small site about robots, as a search gives them. */
export const siteSections: readonly FoundSection[] = [
  {
    ref: 1,
    title: 'Topics',
    page: 'Topics',
    url: '/docs/topics',
    markdown: `A topic is a named channel on which nodes publish messages and to which others subscribe. It has any number of readers, e.g. a logger and a viewer. Nobody waits for an answer.

Publishing never blocks. See [the API](./api.md) for all options, or the [service page](/docs/services).`,
  },
  {
    ref: 2,
    title: 'Services',
    page: 'Services',
    url: '/docs/services',
    markdown: `A service is a function that one node offers and other nodes call. The caller sends a request and gets exactly one response.

:::note

A service call should take less than a second.

:::`,
  },
  {
    ref: 3,
    title: 'Topic or service?',
    page: 'Choosing',
    url: '/docs/choosing#topic-or-service',
    markdown: `A topic is a one-way stream, while a service is an exchange with an answer. Use a topic for data that flows all the time.

| | Topic | Service |
| --- | --- | --- |
| Direction | one way | there and back |
| Typical use | sensor data | resets |`,
  },
  {
    ref: 4,
    title: 'Write a publisher',
    page: 'Topics',
    url: '/docs/topics#write-a-publisher',
    markdown: `A publisher sends messages on one topic. Create it in the constructor of your node:

\`\`\`python title="circle.py"
self.publisher = self.create_publisher(Twist, 'cmd_vel', 10)  # [^1] is no mark here
\`\`\`

Then build and run the package:

\`\`\`bash
colcon build && ros2 run demo circle
\`\`\``,
  },
  {
    ref: 5,
    title: 'Tune the controller',
    page: 'PID control',
    url: '/docs/pid#tune',
    markdown: `Tuning a controller takes three steps.

1. Set the gain \`ki\` to zero.
2. Raise the gain \`kp\` until the output oscillates, then halve it.
3. Raise \`ki\` until the error is gone.

<Tabs><TabItem value="x">ignored markup</TabItem></Tabs>

![a plot](./plot.png)`,
  },
  {
    ref: 6,
    title: 'Sensor types',
    page: 'Sensors',
    url: '/docs/sensors#types',
    markdown: `Wren has three types of sensors:

- **Lidar**: measures distances to walls.
- **Encoders**: count the turns of the wheels.
- **IMU**: measures turning.`,
  },
];
