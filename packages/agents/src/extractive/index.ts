export { ExtractiveModel, type ExtractiveModelOptions } from './extractive-model.js';
