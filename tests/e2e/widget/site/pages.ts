export interface SitePage {
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly text: string }[];
}

export const pages: Readonly<Record<string, SitePage>> = {
  '/': {
    title: 'Messages between programs',
    sections: [
      {
        id: 'topics',
        heading: 'Topics',
        text: 'A topic is a named bus over which nodes exchange messages. A publisher sends and does not know who listens; any number of subscribers receive each message.',
      },
      {
        id: 'services',
        heading: 'Services',
        text: 'A service is a question with one answer. A client sends a request and waits for the response of the server that offers the service.',
      },
      {
        id: 'quality-of-service',
        heading: 'Quality of service',
        text: 'Reliability, durability and depth decide what happens to a message that nobody has received yet. A sensor that sends a hundred times a second can lose one; a command can not.',
      },
    ],
  },
  '/actions': {
    title: 'Work that takes time',
    sections: [
      {
        id: 'actions',
        heading: 'Actions',
        text: 'An action is a goal with feedback on the way and a result at the end, and it can be cancelled in between.',
      },
    ],
  },
};
