// Reading what lies in `templates/`: form definitions that an office can change.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFormDefinition, type FormDefinition } from '#shared/forms/definition.ts';
import { failure, type Result } from '#shared/result.ts';
import { fileFailure } from '../storage/fileProblem.ts';

/** The form that goes out unless another is named. */
export const defaultForm = 'monthly-report';

/** A form definition by its name, from the templates beside the program. */
export function formDefinition(appPath: string, name: string): Result<FormDefinition> {
  if (!/^[\p{L}\p{N}_-]{1,60}$/u.test(name)) return failure('noTemplate', name);
  const file = path.join(appPath, 'templates', `${name}.json`);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    const problem = fileFailure(error, file);
    return problem.problem.code === 'fileMissing' ? failure('noTemplate', name) : problem;
  }
  const definition = readFormDefinition(json);
  if (definition.ok) return definition;
  return failure(definition.problem.code, `${file} ${definition.problem.where ?? ''}`.trim());
}
