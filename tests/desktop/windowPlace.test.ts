// Where the window opens on one screen, on two, and on one that is gone.
import { expect, it } from 'vitest';
import { placeOnScreens, smallestOn } from '#shared/desktop/windowPlace.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
/** Right of the laptop, of another scale: a 4K screen at 150 % has 2560×1440 scaled pixels. */
const large = { x: 1366, y: -300, width: 2560, height: 1400 };

it.each([
  ['as it was', { x: 20, y: 30, width: 1000, height: 600 }, [laptop]],
  ['on the second screen', { x: 1500, y: -200, width: 1900, height: 1000 }, [laptop, large]],
  ['hanging over a little', { x: -7, y: 0, width: 1000, height: 600 }, [laptop]],
])('stays %s', (_, place, areas) => {
  expect(placeOnScreens(place, areas)).toEqual(place);
});

it('comes back to the main screen, smaller, when its screen is gone', () => {
  const place = { x: 1500, y: -200, width: 1900, height: 1000 };
  expect(placeOnScreens(place, [laptop])).toEqual({ width: 1366, height: 728 });
});

it('is moved whole onto a screen that became smaller', () => {
  const place = { x: 100, y: 50, width: 1600, height: 700 };
  expect(placeOnScreens(place, [laptop])).toEqual({ x: 0, y: 50, width: 1366, height: 700 });
});

it('opens in the middle the first time, and somewhere without any screen', () => {
  expect(placeOnScreens({ width: 1366, height: 768 }, [laptop])).toEqual({
    width: 1366,
    height: 728,
  });
  expect(placeOnScreens({ width: 1366, height: 768 }, [])).toEqual({ width: 1366, height: 768 });
});

it('may be as small as the smallest screen: 1366×768 at 150 % has 911 pixels', () => {
  const wanted = { width: 1000, height: 600 };
  const scaled = { x: 0, y: 0, width: 911, height: 472 };
  expect(smallestOn(wanted, [laptop, large])).toEqual(wanted);
  expect(smallestOn(wanted, [large, scaled])).toEqual({ width: 911, height: 472 });
  expect(smallestOn(wanted, [])).toEqual(wanted);
});
