export { describeStore, type StoreSuiteOptions, type StoreUnderTest } from './testing/describe-store.js';
