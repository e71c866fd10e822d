/// Every scale of the program, fed with the numbers that scales stumble over.
@NullMarked
package errorscape.scales;

import org.jspecify.annotations.NullMarked;
