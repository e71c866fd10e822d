/// Planes through weight space, the loss sampled on them, and the projection of weights onto them.
@NullMarked
package errorscape.slice;

import org.jspecify.annotations.NullMarked;
