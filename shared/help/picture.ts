// A picture of 使用说明: its size, what is marked on it, and what the screen was when it was taken [HP6].

/** A numbered place on a picture, in pixels of the picture. */
export type Mark = { left: number; top: number; width: number; height: number };

export type TakenPicture = {
  width: number;
  height: number;
  marks: Mark[];
  /** Names of headings, buttons, tabs and columns on the screen, sorted: it changed where these changed. */
  screen: string[];
};
