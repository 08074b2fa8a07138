import { ChatKitElement } from './chatkit-element.js';
import { drawOncePerFrame } from './frame-rendering.js';

const NAME = 'openai-chatkit';

/** Loading the script defines the element, at once. A page that loads it twice, or has another copy, keeps the first. */
if (customElements.get(NAME) === undefined) {
  drawOncePerFrame();
  customElements.define(NAME, ChatKitElement);
}
