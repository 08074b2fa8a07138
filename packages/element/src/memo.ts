import { Component, type ComponentChild, type FunctionComponent, h } from 'preact';

/** A component that is drawn again only when a property has changed, or a signal that it reads. */
export function memo<Props extends object>(
  component: FunctionComponent<Props>,
  same: (before: Props, after: Props) => boolean = shallowEqual,
): new (
  props: Props,
) => Component<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !same(this.props as Props, next);
    }

    override render(): ComponentChild {
      return h(component, this.props as Props);
    }
  };
}

function shallowEqual(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
