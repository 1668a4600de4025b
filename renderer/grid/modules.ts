// The parts of AG Grid Community that the sheets use, registered once.
import { AllCommunityModule, enableDevValidations, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);
if (import.meta.env.DEV) enableDevValidations({ throwOn: ['error'] });
