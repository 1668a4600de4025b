// Writing forms for 200 units, 30 tasks each, with their list: the goal is less than ten seconds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordForms, writeForms, writeSentList } from '#electron/jobs/forms.ts';
import { formDefinition } from '#electron/jobs/templates.ts';
import { PlanSession } from '#electron/planSession.ts';
import { toSnapshot } from '#shared/plan/document.ts';
import { largePlan } from './largePlan.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'planbook-bench-'));
const file = path.join(folder, 'plan.planbook');
PlanSession.create(
  file,
  toSnapshot(largePlan({ tasks: 2000, deadlinesPerTask: 2, units: 200, progress: 1 })),
);
const opened = PlanSession.open(file);
if (!opened.ok) throw new Error(opened.problem.code);
const session = opened.value;
const definition = formDefinition(session.document, root, 'monthly-report');
if (!definition.ok) throw new Error(definition.problem.code);

const request = {
  period: '2022-06',
  folder: path.join(folder, 'out'),
  definition: definition.value,
  units: null,
};
let longest = 0;
let before = performance.now();
const start = before;
const processor = process.cpuUsage();
const written = await writeForms(session, request, (done) => {
  const now = performance.now();
  // The first one loads the library.
  if (done > 1) longest = Math.max(longest, now - before);
  before = now;
});
if (!written.ok) throw new Error(written.problem.code);
recordForms(session, request.period, written.value.sent);
await writeSentList(session, request, []);
const { user, system } = process.cpuUsage(processor);
console.log(
  `${written.value.files.length} forms and the list: ${Math.round(performance.now() - start)} ms, ` +
    `${Math.round((user + system) / 1000)} ms of the processor, the longest form ${Math.round(longest)} ms`,
);
session.close();
rmSync(folder, { recursive: true, force: true });
