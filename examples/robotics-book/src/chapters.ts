/** One card of the landing page. */
interface Chapter {
  title: string;
  to: string;
  text: string;
}

/** A part of the book with its chapters, in reading order. */
interface Part {
  title: string;
  chapters: Chapter[];
}

export const parts: Part[] = [
  {
    title: 'ROS 2 foundations',
    chapters: [
      {
        title: 'Overview and workspaces',
        to: '/docs/ros2/overview-and-workspaces',
        text: 'What ROS 2 is, how a workspace is laid out, and the four commands of every day.',
      },
      {
        title: 'Nodes',
        to: '/docs/ros2/nodes',
        text: 'One job each: timers, executors, callback groups and lifecycle.',
      },
      {
        title: 'Topics',
        to: '/docs/ros2/topics',
        text: 'Streams of messages, and the QoS settings that decide who hears what.',
      },
      {
        title: 'Services',
        to: '/docs/ros2/services',
        text: 'A question and one answer, without the classic deadlock.',
      },
      { title: 'Actions', to: '/docs/ros2/actions', text: 'Long jobs with feedback that can be called off halfway.' },
      { title: 'Parameters', to: '/docs/ros2/parameters', text: 'Values you tune without touching the code.' },
      {
        title: 'Launch files',
        to: '/docs/ros2/launch-files',
        text: 'A whole robot with one command, in Python or XML.',
      },
    ],
  },
  {
    title: 'The robot as a model',
    chapters: [
      { title: 'tf2', to: '/docs/tf2', text: 'Where things are: frames, transforms and time.' },
      {
        title: 'URDF and Xacro',
        to: '/docs/robot-model/urdf',
        text: 'Links, joints and inertia that a simulator believes.',
      },
      { title: 'Gazebo', to: '/docs/simulation/gazebo', text: 'Crash it a hundred times before you build it once.' },
    ],
  },
  {
    title: 'Sense and move',
    chapters: [
      { title: 'Sensors', to: '/docs/sensors/', text: 'Lidar, camera and IMU, and the filters that calm them.' },
      {
        title: 'Kinematics',
        to: '/docs/motion/kinematics',
        text: 'From wheel speeds to poses, from a pose to joint angles.',
      },
      { title: 'PID control', to: '/docs/motion/pid', text: 'Three terms, one loop, and how to tune it.' },
      {
        title: 'SLAM and Nav2',
        to: '/docs/navigation/slam-and-nav2',
        text: 'Draw the map, find yourself on it, go there.',
      },
    ],
  },
  {
    title: 'Build it',
    chapters: [
      {
        title: 'Hardware tiers',
        to: '/docs/building/hardware',
        text: 'Three budgets with boards, motors and power worked out.',
      },
      {
        title: 'Safety',
        to: '/docs/building/safety',
        text: 'Stop buttons, limits, watchdogs and the tests that prove them.',
      },
    ],
  },
];
