import { Component, type ComponentChildren } from 'preact';

/** Keeps a fault in one item from taking the whole chat with it. */
export class Guard extends Component<
  { fallback: ComponentChildren; children: ComponentChildren },
  { failed: boolean }
> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
