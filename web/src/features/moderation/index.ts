export { useHeldAgain, useMyHeld } from './approvalQueries';
export { isHeld } from './held';
export { ReportItem } from './ReportItem';
export { Reporting } from './Reporting';
