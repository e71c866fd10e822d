/// Replays: a run as one web page that needs nothing else.
@NullMarked
package errorscape.export.replay;

import org.jspecify.annotations.NullMarked;
