import { mountDocent } from '@docent/react';

/** `?server=http://localhost:1234`: the assistant of another origin. */
const serverUrl = new URLSearchParams(window.location.search).get('server');

mountDocent(serverUrl === null ? {} : { serverUrl });
