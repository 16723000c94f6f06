import '../../components/style/base.css';
import { render } from 'preact';
import { DashboardView } from './DashboardView';

render(<DashboardView />, document.getElementById('root') ?? document.body);
