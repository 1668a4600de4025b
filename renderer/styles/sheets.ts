// Every style sheet of the window, in the order in which they may overrule each other. Tests of components take the same.
import './window.css';
import './status.css';
import './pages.css';
import './grid.css';
import './gridMarks.css';
import './gridParts.css';
import './find.css';
import './lists.css';
import './calendar.css';
import './today.css';
import './timeline.css';
import './charts.css';
import './paper.css';
import './leaf.css';
import './help.css';
import './gridDark.css';
import './contrast.css';
