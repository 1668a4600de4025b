// The parts of AG Grid Community that the sheets use, registered once. A part that is not here costs nothing: every cell that
// scrolls into view would make its share of editors, tooltips and dragging otherwise.
import {
  CellSpanModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  enableDevValidations,
  EventApiModule,
  ExternalFilterModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  CellSpanModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  ExternalFilterModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
]);
if (import.meta.env.DEV) enableDevValidations({ throwOn: ['error'] });
