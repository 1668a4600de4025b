// How the page was looked at last, by plan, until the program is closed: who went to a task comes back to the same place.
import type { Period } from '#shared/plan/model.ts';
import type { OpenPlan } from '../mirror.ts';

export type Face = 'scores' | 'sheet' | 'details';
export type PageView = { period: Period | null; withSupporters: boolean; face: Face };

const views = new Map<string, PageView>();
const plain: PageView = { period: null, withSupporters: false, face: 'scores' };

type Named = Pick<OpenPlan, 'place' | 'name'>;

export function keptView({ place, name }: Named): PageView {
  return views.get(`${place}/${name}`) ?? plain;
}

export function keepView({ place, name }: Named, view: PageView): void {
  views.set(`${place}/${name}`, view);
}
