/// Data sets: reading CSV, generating, splitting, standardising.
@NullMarked
package errorscape.data;

import org.jspecify.annotations.NullMarked;
