import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';

const [editor] = await tinymce.init({
  selector: '#tiny',
  license_key: 'gpl',
  skin: 'oxide',
  content_css: 'default',
  promotion: false,
  menubar: false,
  toolbar: false,
  statusbar: false,
  iframe_aria_text: 'TinyMCE',
  height: 160,
});
editor.setContent('<p>Seen at clinic.</p>');
window.tiny = editor;
