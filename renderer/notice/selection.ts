// What is selected in the review of a notice, and where it was selected: the other side follows.

/** By index among all tasks and among all warnings. A selected warning also names the task that it is about. */
export type Selection = {
  task: number | null;
  warning: number | null;
  from: 'text' | 'tree' | 'warnings';
};

export const nothingSelected: Selection = { task: null, warning: null, from: 'tree' };
