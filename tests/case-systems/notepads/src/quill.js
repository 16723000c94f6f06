import Quill from 'quill';

window.quill = new Quill('#quill');
window.quill.setText('Seen at clinic.\n');
window.quill.root.ariaLabel = 'Quill';
