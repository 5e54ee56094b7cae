import { formulas } from 'virtual:formulasReadAhead';
import { knowFormulas } from '../../shared/expression/parse';

knowFormulas(formulas);
