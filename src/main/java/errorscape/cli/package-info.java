/// The command line; the only user of standard output.
@NullMarked
package errorscape.cli;

import org.jspecify.annotations.NullMarked;
