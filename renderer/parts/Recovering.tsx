// What stands in the window when drawing it has failed: a sentence and a way on. Made of plain elements, since whatever it
// would be made of may be what failed.
import { Component, type ReactNode } from 'react';

type Props = {
  /** The person wants to go on: what is shown is fetched anew. */
  onAgain(): void;
  /** Told of what failed. */
  onFailed(error: unknown): void;
  children: ReactNode;
};

/** React tells only classes of such a failure. */
export class Recovering extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFailed(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const again = () => {
      this.props.onAgain();
      this.setState({ failed: false });
    };
    return (
      <main className="pb-recovering">
        <h1>这一页没能显示</h1>
        <p role="alert">
          程序出了意外。计划没有关闭，已保存的内容都在。如果还是不能显示，请关闭计划簿再打开。
        </p>
        <button type="button" autoFocus onClick={again}>
          重新显示
        </button>
      </main>
    );
  }
}
