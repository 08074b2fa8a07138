import { mountDocent } from '@docent/react';

mountDocent();
