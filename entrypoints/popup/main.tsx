import '../../components/style/base.css';
import { render } from 'preact';
import { PopupView } from './PopupView';

render(<PopupView />, document.getElementById('root') ?? document.body);
