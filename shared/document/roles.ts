// Who leads when a clause does not say so: the order rule of the notice, or all of them.
import type { Responsibility } from './responsibility.ts';

/** 列第一位的责任单位为牵头单位, 列第一位者为工作牵头单位, 排在首位的为牵头部门，下同, 第一责任单位为牵头单位, 首位单位牵头. */
const orderRule =
  /(?:(?:列|排)(?:名)?(?:在)?(?:第一|首|最前)(?:位|个)?|第一(?:个|家|位)?(?:责任)?(?:单位|部门)|首位(?:责任)?(?:单位|部门))[^。；\n]{0,12}(?:为|是|系)[^，,。；;、\n]{0,6}?(?:牵头|主办|主责)/u;

export function statesOrderRule(text: string): boolean {
  return orderRule.test(text);
}

export type Roles = { leads: string[]; supports: string[]; repeated: string[] };

/** Units that only share a responsibility support a named lead; without one, the first leads by the rule, else all do. */
export function resolveRoles(clause: Responsibility, firstLeads: boolean): Roles {
  let leads = clause.leads;
  let others = [...clause.responsible, ...clause.supports];
  if (leads.length === 0 && clause.responsible.length > 0) {
    leads = firstLeads ? clause.responsible.slice(0, 1) : clause.responsible;
    others = firstLeads ? [...clause.responsible.slice(1), ...clause.supports] : clause.supports;
  }
  const leading = new Set(leads);
  return {
    leads: [...leads],
    supports: [...new Set(others)].filter((name) => !leading.has(name)),
    repeated: others.filter((name) => leading.has(name)),
  };
}
