import type { z } from 'zod';
import type { datasetSchema } from './datasetSchema';

/** Base data: everything per item of the dimensions that a model leaves to a dataset. */
export type Dataset = z.infer<typeof datasetSchema>;

export type DatasetRow = Dataset['rows'][number];
