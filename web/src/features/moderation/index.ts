export { ReportItem } from './ReportItem';
export { Reporting } from './Reporting';
